/**
 * One form for the forms of an English word: British and American spelling, plurals and endings.
 * What it gives is compared and never shown, so that a rule may change a word it does not concern.
 */
import { stemmer } from 'stemmer';

/** From what British and American readers write differently to one of the two. */
const atlantic: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ations|ational)$/, 'iz$1'],
  [/([a-z]{3,}[^aeiou]?)is(e|ed|es|er|ers|ing)$/, '$1iz$2'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/([a-z]{2,})our(|s|ed|ing|al|ite|ites|able|ist|ful)$/, '$1or$2'],
  [/ll(ed|er|ers|ing)$/, 'l$1'],
  [/^(cent|met|theat|fib|lit)re(s?)$/, '$1er$2'],
  [/^(lic|def|off|pret)ence/, '$1ense'],
  [/ogue(s?)$/, 'og$1'],
  [/^programme/, 'program'],
  [/^artefact/, 'artifact'],
  [/^grey/, 'gray'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^sceptic/, 'skeptic'],
  [/^maths$/, 'math'],
];

/** A book has few words and each of them thousands of times. */
const known = new Map<string, string>();

/** `word`: folded. Words with figures or signs stay as they are. */
export function spelling(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return /^[a-z]+\d[\d.]*s$/.test(word) ? word.slice(0, -1) : word;
  const found = known.get(word);
  if (found !== undefined) return found;
  const form = stemmer(atlantic.reduce((now, [from, to]) => now.replace(from, to), word));
  known.set(word, form);
  return form;
}
