/** The ledger of the source article's claims, counted and sorted for the page that shows it. */

interface Judged {
  readonly verdict: string;
  /** `chapter#section` */
  readonly section: string;
}

/** How many claims have which verdict, in the order of `order`; those that none has are left out. */
export const countVerdicts = <V extends string>(
  claims: readonly Judged[],
  order: readonly V[],
): { verdict: V; count: number }[] =>
  order
    .map((verdict) => ({
      verdict,
      count: claims.filter((claim) => claim.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);

export const chapterOf = ({ section }: Judged): string => section.split('#')[0] ?? '';

/** The claims of each chapter, chapters in the order of `chapters`. */
export const byChapter = <C extends Judged>(
  claims: readonly C[],
  chapters: readonly string[],
): { chapter: string; claims: C[] }[] =>
  chapters
    .map((chapter) => ({
      chapter,
      claims: claims.filter((claim) => chapterOf(claim) === chapter),
    }))
    .filter((part) => part.claims.length > 0);
