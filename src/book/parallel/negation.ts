/** A sentence that denies in one language and affirms in the other: told only where no other reading is left. */
import { wordsOf, type Piece } from '../blocks.ts';
import type { Problem } from '../problems.ts';
import { differ, type BlockPair } from './pair.ts';

/** A verb denied, and a word after it that is not itself a denial ("is not exempt"). */
const denies =
  /(?:\b(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|must|may|should|need)(?:\s+not\b|n['’]t\b)|\bcannot\b|\bnever\b)(?=\s+\w)(?!\s+(?:exempt|free|without|lack|fail|miss|only|un|in|im|dis))/i;
/** Looser, so that the sentences around must not deny either: Chinese may part them elsewhere. */
const deniesThing =
  /\b(?:there (?:is|are|was|were)|has|have|had) no(?= \w)(?! (?:more|less|longer|fewer|doubt|choice|need)\b)/i;

/** Words in which the signs of denial deny nothing, and questions such as 能不能. */
const harmless =
  /不同|不过|不仅|不断|不少|不久|无论|非常|除非|不但|不只|不得不|差不多|不禁|不管|不一样|不确定|未来|无限|无穷|非线性|([是能会要对])不\1|有没有/g;
const anyChinese = /[不没無无非未勿别莫否]/;

const deniesInChinese =
  /(?<!而)不是|没有(?!变|错|交代|算|这么|那么|两样|给出)|不会|(?<!也)不能|无法|并不|并非|从不|从未|不再|未能|不必/;
/** Whatever may stand for a denial in English. */
const anyEnglish =
  /\b(?:not|cannot|never|nor|neither|nobody|nothing|none|nowhere|no|without|hardly|barely|rarely|seldom|few|little|least|instead|rather|only|too|unless|until|beyond|out|off|away|less|place|stop\w*|avoid\w*|refus\w*|den\w+|exclud\w*|prevent\w*|omit\w*|leav\w*|left|absent|absence|remain\w*|stay\w*|zero|free|wrong|removes?|forgets?|cease\w*|lose\w*|lost|loss|short|kept|keep\w*|against|abandon\w*|vanish\w*|however|though|although|closed|exempt)\b|n['’]t\b|\b(?:un|in|im|ir|dis|non)\w+|\w+less\b|fail\w*|lack\w*|miss\w*/i;

const englishSentences = (text: string): string[] =>
  text
    .split(/(?<=(?:[.!?]|\.[”"’)]|[!?]\))\uFFFC*)\s+(?=[A-Z“"\uFFFC(])/)
    .filter((each) => each.trim() !== '');

const chineseSentences = (text: string): string[] =>
  text
    .split(/(?<=(?:[。！？]|。[”’）]|[！？]）)\uFFFC*)(?![”’）\uFFFC])/)
    .filter((each) => each.trim() !== '');

/** A citation stands on either side of the full stop, so it tells nothing of where a sentence ends. */
const standIn = (piece: Piece): string => (piece.is === 'cite' ? '' : '\uFFFC');
const objectsIn = (sentence: string): number => sentence.split('\uFFFC').length;

/**
 * Sentence by sentence where both languages have as many, with as many formulas in each, otherwise
 * the block as one.
 */
export function compareNegations(pair: BlockPair): Problem[] {
  const [en, zh] = [wordsOf(pair.en, standIn), wordsOf(pair.zh, standIn)];
  const [english, chinese] = [englishSentences(en), chineseSentences(zh)];
  const isParallel =
    english.length === chinese.length &&
    english.every((sentence, i) => objectsIn(sentence) === objectsIn(chinese[i] ?? ''));
  const sentences: (readonly [string, string])[] = isParallel
    ? english.map((sentence, i) => [sentence, chinese[i] ?? ''])
    : [[en, zh]];
  return sentences.flatMap(([one, other], i) => {
    const plain = other.replace(harmless, '');
    const around = [sentences[i - 1], sentences[i + 1]].map((each) => each?.[1] ?? '').join('');
    const isAffirmed = !anyChinese.test(plain);
    const denied =
      denies.exec(one)?.[0] ??
      (anyChinese.test(around.replace(harmless, '')) ? undefined : deniesThing.exec(one)?.[0]);
    if (denied !== undefined && isAffirmed)
      return [
        differ(
          pair,
          (there) => `${there} denies (“${denied}”) what is affirmed here: “${start(other)}”.`,
        ),
      ];
    const here = deniesInChinese.exec(plain)?.[0];
    if (here === undefined || anyEnglish.test(one)) return [];
    return [
      differ(pair, (there) => `Here is denied (“${here}”) what ${there} affirms: “${start(one)}”.`),
    ];
  });
}

const start = (sentence: string): string => {
  const signs = [...sentence.trim().replaceAll('\uFFFC', '…').replace(/\s+/g, ' ')];
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('');
};
