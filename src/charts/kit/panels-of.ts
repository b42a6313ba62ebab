/** Curves of a training as panels, one an attribute, and as rows of a table. */
import { percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Moment } from '#src/miniature/learned.ts';
import type { Attribute, Language } from '#src/miniature/world/attributes.ts';
import type { Panel } from './AttributePanels.tsx';
import { attributeNames, shownAttributes, valueCounts } from './attribute-names.ts';
import { reachedAfter } from './reached.ts';

/** From this share on something counts as learned. */
export const learnedFrom = 0.9;

const languages: readonly Language[] = ['en', 'zh'];

const curveOf = (moments: readonly Moment[], language: Language, attribute: Attribute) =>
  moments.map((moment) => ({ samples: moment.samples, share: moment[language][attribute] }));

export interface Row {
  readonly name: string;
  /** By language: share at the end, and samples until nine of ten were right and stayed so. */
  readonly ends: readonly string[];
  readonly reached: readonly (number | undefined)[];
}

export function rowsOf(moments: readonly Moment[], locale: Locale): Row[] {
  return shownAttributes.map((attribute) => {
    const curves = languages.map((language) => curveOf(moments, language, attribute));
    return {
      name: attributeNames[locale][attribute],
      ends: curves.map((curve) => percent(curve.at(-1)!.share)),
      reached: curves.map((curve) => reachedAfter(curve, learnedFrom)),
    };
  });
}

export function panelsOf(
  moments: readonly Moment[],
  locale: Locale,
  titleOf: (name: string, first: string, last: string) => string,
): Panel[] {
  return shownAttributes.map((attribute) => {
    const name = attributeNames[locale][attribute];
    const [english, chinese] = languages.map((language) => curveOf(moments, language, attribute));
    const share = (at: 0 | -1): string => percent(english!.at(at)!.share);
    return {
      name,
      title: titleOf(name, share(0), share(-1)),
      chance: 1 / valueCounts[attribute],
      curves: [english!, chinese!].map((curve) =>
        curve.map(({ samples, share: right }) => [samples, right] as const),
      ),
    };
  });
}
