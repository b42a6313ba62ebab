/** Names in Latin letters that are written in two ways: GPT-3 here, GPT-4 there. */
import { wordsOf, type Block } from '../blocks.ts';
import type { Problem } from '../problems.ts';
import { differ, type BlockPair } from './pair.ts';

/** Words with a capital or a digit and at least three signs. */
const namesIn = (block: Block): string[] => [
  ...new Set(
    [...wordsOf(block, () => ' ').matchAll(/[\p{Script=Latin}\d]+(?:[.-][\p{Script=Latin}\d]+)*/gu)]
      .map(([name]) => name)
      .filter((name) => name.length > 2 && /[\p{Lu}]|\p{L}.*\d|\d.*\p{L}/u.test(name)),
  ),
];

/** How many signs must be changed, added or taken away to make one of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** One is not the other with an ending, and they are nearly the same. */
const isSlip = (a: string, b: string): boolean =>
  !a.startsWith(b) && !b.startsWith(a) && distance(a, b) <= Math.max(1, Math.floor(a.length / 4));

/** A name that only one language has is fine, unless the other has one that looks like a slip of it. */
export function compareNames(pair: BlockPair): Problem[] {
  const [english, chinese] = [namesIn(pair.en), namesIn(pair.zh)];
  const known = (names: readonly string[], words: string) => (name: string) =>
    names.some((other) => other.toLowerCase() === name.toLowerCase()) ||
    words.toLowerCase().includes(name.toLowerCase());
  const onlyChinese = chinese.filter((name) => !known(english, wordsOf(pair.en))(name));
  const onlyEnglish = english.filter((name) => !known(chinese, wordsOf(pair.zh))(name));
  return onlyChinese.flatMap((name) => {
    const other = onlyEnglish.find((each) => isSlip(each.toLowerCase(), name.toLowerCase()));
    return other === undefined
      ? []
      : [differ(pair, (there) => `Here is the name “${name}” where ${there} has “${other}”.`)];
  });
}
