/** The source of a Mermaid timeline, from what it shows. */

export interface TimelineSection {
  readonly title: string;
  readonly entries: readonly { readonly year: number; readonly label: string }[];
}

export interface TimelineText {
  /** Its name and what is seen, for readers who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly sections: readonly TimelineSection[];
}

/** Mermaid ends an event at a colon and a line at a semicolon; a label has neither. */
const plain = (label: string): string =>
  label
    .replace(/[:;#\n]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Events of the same year in a section share its box. */
function linesOf({ title, entries }: TimelineSection): string[] {
  const years = [...new Set(entries.map(({ year }) => year))];
  return [
    `  section ${plain(title)}`,
    ...years.map((year) => {
      const labels = entries.filter((entry) => entry.year === year).map(({ label }) => label);
      return `    ${year} : ${labels.map(plain).join(' : ')}`;
    }),
  ];
}

export const timelineSource = ({ title, description, sections }: TimelineText): string =>
  [
    'timeline',
    `  accTitle: ${title}`,
    `  accDescr: ${description}`,
    ...sections.flatMap(linesOf),
    '',
  ].join('\n');
