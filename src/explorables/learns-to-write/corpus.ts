/** The text to learn from: our own, made by a grammar that one can see through, in letters and Han characters. */
import { random } from '#src/maths/random.ts';

/** A word in both languages. */
type Entry = readonly [english: string, chinese: string];

const entries = (line: string): Entry[] =>
  line.split(' ').map((entry) => entry.split('=') as unknown as Entry);

export const qualities = entries('red=红 old=老 big=大 small=小 black=黑 white=白 fat=胖 thin=瘦');
export const animals = entries('cat=猫 dog=狗 bird=鸟 horse=马 fish=鱼 cow=牛 sheep=羊 tiger=虎');
export const deeds = entries('sees=看见 finds=找到 likes=喜欢 hears=听见 follows=跟着 knows=认识');

/** Which word stands in each of a line's four places. */
export type Choice = readonly [quality: number, subject: number, deed: number, object: number];

/** Lines there are to learn from, all equally likely. */
export const learnable =
  (7 / 8) * qualities.length * animals.length * deeds.length * animals.length;

/** An English sentence and its translation: “the red cat sees the dog. 红猫看见狗。” */
export function lineOf([quality, subject, deed, object]: Choice): string {
  const words = [qualities[quality]!, animals[subject]!, deeds[deed]!, animals[object]!];
  const [en, zh] = [words.map(([english]) => english), words.map(([, chinese]) => chinese)];
  return `the ${en[0]} ${en[1]} ${en[2]} the ${en[3]}. ${zh.join('')}。\n`;
}

/** One line in eight is never in the text to learn from: what a model makes of it, it cannot have by heart. */
export const isUnseen = ([quality, subject, deed, object]: Choice): boolean =>
  (quality + 2 * subject + 3 * deed + 5 * object) % 8 === 3;

/** So many lines drawn at random, of those that are kept back or of the others. */
export function drawLines(count: number, seed: number, unseen: boolean): Choice[] {
  const { integer } = random(seed, 3);
  const lines: Choice[] = [];
  while (lines.length < count) {
    const line: Choice = [
      integer(qualities.length),
      integer(animals.length),
      integer(deeds.length),
      integer(animals.length),
    ];
    if (isUnseen(line) === unseen) lines.push(line);
  }
  return lines;
}

/** Every sign that the grammar can write, the line's end first. */
export const signs: readonly string[] = [
  ...new Set(`\nthe . 。${[...qualities, ...animals, ...deeds].flat().join('')}`),
];

const numbers = new Map(signs.map((sign, i) => [sign, i]));

/** A text as numbers of its signs. @throws RangeError for a sign the grammar has not. */
export const numbered = (text: string): number[] =>
  [...text].map((sign) => {
    const number = numbers.get(sign);
    if (number === undefined) throw new RangeError(`“${sign}” is no sign of the grammar`);
    return number;
  });

export const spelled = (tokens: readonly number[]): string =>
  tokens.map((token) => signs[token]).join('');
