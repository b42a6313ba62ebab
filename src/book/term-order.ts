/** Terms in the order of a dictionary of their language. */
import { htmlLang, type Locale } from '#src/i18n/locales.ts';

interface Named {
  readonly en: string;
  readonly zh: string;
  readonly sortsAs?: string | undefined;
}

/**
 * English by letters, Chinese by pinyin with what begins in Latin letters behind it. A collator knows
 * one reading of a character, and takes 长短期 for zhǎng: such a name has another to be sorted by.
 */
export function inOrder<T extends Named>(terms: readonly T[], locale: Locale): T[] {
  const sorter = new Intl.Collator(htmlLang[locale], { sensitivity: 'base' });
  const key = (term: T): string => (locale === 'zh' ? (term.sortsAs ?? term.zh) : term.en);
  return terms.toSorted((a, b) => sorter.compare(key(a), key(b)));
}
