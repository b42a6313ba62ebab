/** What is compared when a reader looks for something: width, case, accents and dashes do not matter. */

/** Marks that a keyboard or a printer's habit chooses, not the reader. */
const dashes = /[‐‑‒–—―−﹘﹣－]/g;
const quotes = /[“”„«»"‘’‚′`´]/g;

/** The text in lower case and normal width, with plain dashes, quotation marks and white space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(dashes, '-')
    .replace(quotes, "'")
    .replace(/\s+/g, ' ')
    .trim();

const han = /\p{Script=Han}/u;

/** Whether a text has a Chinese character that is none of those known: it may be a traditional one. */
export const hasStrangeHan = (text: string, known: ReadonlySet<string>): boolean =>
  [...text].some((one) => han.test(one) && !known.has(one));
