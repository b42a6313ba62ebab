/** Verdicts in the order in which they are shown, and the words for them. */
import type { Locale } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';

export const verdicts = [
  'wrong',
  'imprecise',
  'outdated',
  'unverifiable',
  'vendor-claim',
  'opinion',
  'correct',
  'no-claim',
] as const;

export type Verdict = (typeof verdicts)[number];

export function verdictName(verdict: Verdict, locale: Locale): string {
  const words = strings[locale];
  return {
    wrong: words.verdictWrong,
    imprecise: words.verdictImprecise,
    outdated: words.verdictOutdated,
    unverifiable: words.verdictUnverifiable,
    'vendor-claim': words.verdictVendorClaim,
    opinion: words.verdictOpinion,
    correct: words.verdictCorrect,
    'no-claim': words.verdictNoClaim,
  }[verdict];
}
