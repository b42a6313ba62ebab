/** The kinds of things that search finds, in the order in which it offers them. */
export const kinds = [
  'section',
  'explorable',
  'figure',
  'question',
  'event',
  'claim',
  'term',
  'work',
] as const;

export type Kind = (typeof kinds)[number];

export const isKind = (value: string): value is Kind =>
  (kinds as readonly string[]).includes(value);
