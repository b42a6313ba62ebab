/** Numbers written in words, English and Chinese. */
import type { Locale } from '#src/i18n/locales.ts';

export interface SpelledNumber {
  /** What the words may mean: "third" is 3 and 1/3. */
  readonly values: readonly number[];
  readonly written: string;
  readonly index: number;
}

const cardinals: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i]),
);

const powers: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);

/** Words that count without being numerals. */
const others: Readonly<Record<string, readonly number[]>> = {
  half: [0.5],
  halves: [0.5],
  halved: [0.5],
  quarter: [0.25, 4],
  once: [1],
  single: [1],
  both: [2],
  twice: [2],
  pair: [2],
  double: [2],
  doubled: [2],
  doubles: [2],
  thrice: [3],
  triple: [3],
  dozen: [12],
  hundredth: [100, 0.01],
  thousandth: [1000, 0.001],
  none: [0],
  nobody: [0],
};

/** "twenty-one", "a hundred and five thousand"; "nine seventeen" is two numbers. */
const small = [...Object.keys(cardinals)].join('|');
const power = Object.keys(powers).join('|');
const below = `(?:(?:${Object.keys(tens).join('|')})(?:[- ](?:${small}))?|${small})`;
const group = `(?:${below}|${power})(?: (?:${power})|(?<=hundred|thousand|million) (?:and )?${below})*`;
const englishNumber = new RegExp(`\\b${group}(?:s|fold| and a half)?\\b`, 'gi');
const englishOther = new RegExp(
  `\\b(?:(${Object.keys(tens).join('|')})-)?(?:${[...Object.keys(ordinals), ...Object.keys(others)].join('|')})s?\\b`,
  'gi',
);

function readEnglish(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.toLowerCase().split(/-| and | /)) {
    const small = cardinals[word] ?? tens[word];
    const power = powers[word.replace(/s$/, '')];
    if (small !== undefined) group += small;
    else if (power === 1e2) group = Math.max(group, 1) * 1e2;
    else if (power !== undefined) {
      // "a thousand million" multiplies what stands before it.
      if (group === 0 && total > 0) total *= power;
      else total += Math.max(group, 1) * power;
      group = 0;
    }
  }
  return total + group;
}

function english(text: string): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (const { 0: written, index } of text.matchAll(englishNumber))
    found.push({
      values: [
        readEnglish(written.replace(/(?:s|fold| and a half)$/i, '')) +
          (/ and a half$/i.test(written) ? 0.5 : 0),
      ],
      written,
      index,
    });
  for (const { 0: written, 1: ten = '', index } of text.matchAll(englishOther)) {
    const word = written.toLowerCase().replace(/^\w+-/, '');
    const last = ordinals[word] ?? ordinals[word.replace(/s$/, '')];
    const nth = last && last + (tens[ten.toLowerCase()] ?? 0);
    const values = others[word] ?? others[word.replace(/s$/, '')] ?? (nth ? [nth, 1 / nth] : []);
    found.push({ values, written, index });
  }
  return found;
}

const han: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const hanGroups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function readHan(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const sign of words) {
    const value = han[sign];
    const power = hanPowers[sign];
    const large = hanGroups[sign];
    if (value !== undefined) digit = value;
    else if (power !== undefined) {
      group += Math.max(digit, 1) * power;
      digit = 0;
    } else if (large !== undefined) {
      // 一万亿 multiplies what stands before it, 三亿五千万 adds.
      if (large === 1e8) total = Math.max(total + group + digit, 1) * large;
      else total += Math.max(group + digit, 1) * large;
      group = digit = 0;
    }
  }
  return total + group + digit;
}

const hanNumber = '[零〇一二两俩三四五六七八九十百千万亿]+';
const chinesePattern = new RegExp(
  `(${hanNumber})分之(${hanNumber})|(${hanNumber})成(?!为|果|本|功|立|就|员)|(${hanNumber})|半|双|翻番|翻倍|加倍|首|单`,
  'g',
);
const chineseOthers: Readonly<Record<string, number>> = {
  半: 0.5,
  双: 2,
  翻番: 2,
  翻倍: 2,
  加倍: 2,
  首: 1,
  单: 1,
};

const chinese = (text: string): SpelledNumber[] =>
  [...text.matchAll(chinesePattern)].map(
    ({ 0: written, 1: below, 2: above, 3: tenths, 4: whole, index }) => {
      if (below !== undefined && above !== undefined) {
        const share = readHan(above) / readHan(below);
        // 百分之三 is 3 and a sign; to a ninth is nine times less.
        const other = below === '百' ? readHan(above) : readHan(below);
        return { values: [share, other, readHan(above), readHan(below)], written, index };
      }
      if (tenths !== undefined)
        return {
          values: [readHan(tenths) * 10, readHan(tenths) / 10, readHan(tenths)],
          written,
          index,
        };
      const value = whole === undefined ? (chineseOthers[written] ?? NaN) : readHan(whole);
      return { values: [value], written, index };
    },
  );

export const spelledNumbersIn = (text: string, locale: Locale): SpelledNumber[] =>
  locale === 'en' ? english(text) : chinese(text);
