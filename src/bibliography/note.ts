/** The short form of a citation that stands in the margin beside its sentence. */
import type { Locale } from '#src/i18n/locales.ts';
import { familyName, identifierOf, yearOf, type Work } from './work.ts';

/** "Ho, Jain and Abbeel", "Rombach et al."; in Chinese "Ho、Jain 与 Abbeel", "Rombach 等". */
export function shortAuthors(work: Work, locale: Locale): string | undefined {
  const names = (work.author ?? []).map((name) => familyName(name, locale));
  const first = names[0];
  if (first === undefined) return undefined;
  const many = names.length > 3 || work.truncated;
  if (locale === 'zh') return many ? `${first}等` : joinNames(names, '、', '与');
  return many ? `${first} et al.` : joinNames(names, ', ', ' and ');
}

const joinNames = (names: string[], comma: string, and: string): string =>
  names.length < 2 ? names.join('') : names.slice(0, -1).join(comma) + and + names.at(-1);

export interface CitationNote {
  /** Authors and year, for example "Ho, Jain and Abbeel 2020". Empty if neither is known. */
  lead: string;
  year: string | undefined;
  title: string;
  identifier: string | undefined;
}

export function citationNote(work: Work, locale: Locale): CitationNote {
  // A case goes by its parties: its judge names it to nobody.
  const name = work['title-short'] ?? shortAuthors(work, locale);
  const parts = [name, yearOf(work)].filter((part) => part !== undefined);
  return {
    lead: parts.join(locale === 'zh' ? '，' : ' '),
    year: yearOf(work),
    title: work.title,
    identifier: identifierOf(work),
  };
}
