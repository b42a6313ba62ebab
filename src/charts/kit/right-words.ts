/** Words for rows of shares that are all right. */
import type { Locale } from '#src/i18n/locales.ts';

/** What one figure says otherwise than another. */
export interface OwnRightWords {
  readonly axis: string;
  readonly all: string;
  readonly plotTitle: (values: readonly (readonly [name: string, value: string])[]) => string;
  readonly table: string;
  /** Room for the names of the rows, in units of the drawing. */
  readonly left: number;
}

export interface RightWords extends OwnRightWords {
  readonly prompts: string;
  readonly interval: string;
  readonly intervalOf: (low: string, high: string) => string;
}

export const rightWords: Record<Locale, Omit<RightWords, keyof OwnRightWords>> = {
  en: {
    prompts: 'Prompts',
    interval: '95% interval',
    intervalOf: (low, high) => `${low} to ${high}`,
  },
  zh: {
    prompts: '提示词',
    interval: '95%区间',
    intervalOf: (low, high) => `${low}至${high}`,
  },
};
