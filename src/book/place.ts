/**
 * The grammar of `<Cite at="…">`: a place in a work, written once for both languages.
 *
 * Items joined by `, `, each one of: `§3.1` `§§3–4` `eq. 4` `eqs. 6–7` `Table 6` `fig. 2` `Alg. 1`
 * `app. B` `p. 5` `pp. 5–6` `abstract` `README` `model card` `file:path` `file:path:line`; in a law
 * `Art. 14` `Art. 50(2)` `Arts. 2–3`, in a judgment `para. 5` `paras. 5–6`.
 */
import type { Locale } from '#src/i18n/locales.ts';

export interface PlaceItem {
  readonly kind: PlaceKind;
  /** As written: what English shows, but for files. */
  readonly text: string;
  /** The number, letter or path; '' for a whole part such as the abstract. */
  readonly from: string;
  /** The end of a range, the line in a file, or the paragraph of an article; '' where there is none. */
  readonly to: string;
}

type PlaceKind = keyof typeof grammar;

const label = String.raw`[A-Z]?\.?\d+(?:\.\d+)*[a-z]?`;
const page = String.raw`[A-Za-z]?\d+|[ivxlc]+`;

/** Each kind with its one or more forms; the first group is `from`, the second `to`. */
const grammar = {
  section: [`§(${label}|[A-Z])`, `§§(${label}|[A-Z])–(${label}|[A-Z])`],
  equation: [`eq\\. (${label})`, `eqs\\. (${label})–(${label})`],
  table: [`Table (${label})`],
  figure: [`fig\\. (${label})`],
  algorithm: [`Alg\\. (${label})`],
  appendix: [String.raw`app\. ([A-Z](?:\.\d+)*|\d+(?:\.\d+)*)`],
  article: [String.raw`Art\. (\d+)(?:\((\d+)\))?`, String.raw`Arts\. (\d+)–(\d+)`],
  paragraph: [String.raw`para\. (\d+)`, String.raw`paras\. (\d+)–(\d+)`],
  page: [`p\\. (${page})`, `pp\\. (${page})–(${page})`],
  abstract: ['abstract'],
  readme: ['README'],
  modelCard: ['model card'],
  file: [String.raw`file:([^\s,:]+)(?::([1-9]\d*))?`],
} as const;

const forms = Object.entries(grammar).flatMap(([kind, patterns]) =>
  patterns.map((pattern) => ({
    kind: kind as PlaceKind,
    pattern: new RegExp(`^(?:${pattern})$`),
  })),
);

function parseItem(text: string): PlaceItem | null {
  for (const { kind, pattern } of forms) {
    const match = pattern.exec(text);
    if (match) return { kind, text, from: match[1] ?? '', to: match[2] ?? '' };
  }
  return null;
}

/** Null for what is outside the grammar. */
export function parsePlace(at: string): PlaceItem[] | null {
  const items = at.split(', ').map(parseItem);
  return items.every((item) => item !== null) ? items : null;
}

type Writer = (item: PlaceItem) => string;

const range = ({ from, to }: PlaceItem): string => (to === '' ? from : `${from}–${to}`);

const english: Writer = (item) =>
  item.kind === 'file' ? item.from + (item.to && `, line ${item.to}`) : item.text;

const chinese: Readonly<Record<PlaceKind, Writer>> = {
  section: ({ text }) => text,
  equation: ({ from, to }) => `式（${from}）${to && `至（${to}）`}`,
  table: ({ from }) => `表${from}`,
  figure: ({ from }) => `图${from}`,
  algorithm: ({ from }) => `算法${from}`,
  appendix: ({ from }) => `附录${from}`,
  article: (item) =>
    item.text.startsWith('Arts.')
      ? `第${range(item)}条`
      : `第${item.from}条${item.to && `第${item.to}款`}`,
  paragraph: (item) => `第${range(item)}段`,
  page: (item) => `第${range(item)}页`,
  abstract: () => '摘要',
  readme: () => 'README',
  modelCard: () => '模型卡',
  file: ({ from, to }) => from + (to && `第${to}行`),
};

/** The place as a reader of `locale` writes it. What is outside the grammar comes back as it is. */
export function localisePlace(at: string, locale: Locale): string {
  const items = parsePlace(at);
  if (items === null) return at;
  return locale === 'en'
    ? items.map(english).join(', ')
    : items.map((item) => chinese[item.kind](item)).join('、');
}
