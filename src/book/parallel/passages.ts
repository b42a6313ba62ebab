/** Numbers outside of the blocks of a text: in heads, diagrams, titles, and in the fields of lists. */
import type { DataList } from '../input.ts';
import { numberDifference, tellNumbers } from '../number-difference.ts';
import type { TextOutline } from '../outline.ts';
import { fieldsIn, passagesOf, type Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';
import { agree } from './pair.ts';

function comparePassages(en: Passage, zh: Passage): Problem[] {
  // Who describes a drawing counts what is in it: "three columns".
  const everyNumeral = en.kind === 'accDescr';
  const difference = numberDifference({ words: en.text }, { words: zh.text }, { everyNumeral });
  if (Object.values(difference).every(({ length }) => length === 0)) return [];
  return tellNumbers(difference, `${en.file}:${en.lineAt(0)}`).map((what) => ({
    file: zh.file,
    line: zh.lineAt(0),
    what,
    fix: agree,
  }));
}

const apart = /^(?:title|summary|lead|description|accTitle|accDescr|label|alt|Derivation title)$/;

/** Only where both languages have the same passages in the same order; else that is told of. */
export function compareOtherPassages(en: TextOutline, zh: TextOutline): Problem[] {
  const [english, chinese] = [en, zh].map((text) =>
    passagesOf(text).filter(({ kind }) => apart.test(kind)),
  ) as [Passage[], Passage[]];
  if (english.map(({ kind }) => kind).join() !== chinese.map(({ kind }) => kind).join()) return [];
  return english.flatMap((passage, i) => comparePassages(passage, chinese[i] as Passage));
}

/** What a correction quotes of the former text may have differed: that was the fault. */
export const compareFields = (list: DataList): Problem[] =>
  fieldsIn(list)
    .filter(({ en }) => en.kind !== 'before')
    .flatMap(({ en, zh }) => comparePassages(en, zh));
