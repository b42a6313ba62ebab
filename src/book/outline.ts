/**
 * What an MDX file holds, each thing with its line: the text of a section, or of a page such as the cover.
 *
 * Lines are 1-based. An `id` (or another attribute) is '' where the author left it out or wrote an
 * expression instead of a string; the check of words reports that.
 */
import type { Locale } from '#src/i18n/locales.ts';
import type { Block } from './blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ProseBlock } from './prose.ts';
import type { AttributeValue } from './tree.ts';

export interface Placed {
  readonly line: number;
}

export interface Named extends Placed {
  readonly id: string;
}

export interface Heading extends Named {
  /** 1 to 6. */
  readonly depth: number;
  readonly title: string;
}

export interface Formula extends Placed {
  readonly tex: string;
  readonly display: boolean;
}

export interface Citation extends Named {
  /** As written; null without the attribute. */
  readonly at: string | null;
}

export interface Image extends Placed {
  readonly url: string;
  readonly alt: string;
}

export interface Diagram extends Placed {
  readonly source: string;
  readonly hasTitle: boolean;
  readonly hasDescription: boolean;
  readonly skeleton: string;
  readonly inFigure: boolean;
}

export interface Figure extends Named {
  readonly hasCaption: boolean;
  readonly diagrams: number;
  readonly images: number;
}

export interface Choice extends Placed {
  readonly right: boolean;
  readonly hasReason: boolean;
  readonly reasons: number;
  /** What is offered, without the reason. */
  readonly text: string;
  /** Whether nothing stands behind the reason. */
  readonly endsWithReason: boolean;
}

/** A question of the predict-then-check kind. */
export interface Check extends Named {
  readonly choices: readonly Choice[];
  /** Whether it has a question before its choices. */
  readonly asks: boolean;
}

export interface Aside extends Placed {
  readonly kind: string;
  /** Ids of claims with spaces between them; null without the attribute. */
  readonly claim: string | null;
}

/** The claims of the source article that an aside puts right. */
export const claimsOf = ({ claim }: Pick<Aside, 'claim'>): string[] =>
  claim?.split(/\s+/).filter((id) => id !== '') ?? [];

export const correctionId = (claim: string): string => `correction-${claim}`;

/** The ids of a correction on its page, one for each claim it names. None for other asides. */
export const correctionIds = (aside: Pick<Aside, 'claim'>): string[] =>
  claimsOf(aside).map(correctionId);

export interface Derivation extends Placed {
  readonly title: string;
}

/** The rooms from which a text may import. */
export type FigureRoom = 'explorables' | 'charts';

/** A use of an imported component: an explorable, or a chart drawn from data. */
export interface Explorable extends Placed {
  readonly room: FigureRoom;
  /** Its folder in that room, which is its id on the page. */
  readonly folder: string;
  readonly locale: string;
  /** What stands between its tags, in order. */
  readonly parts: readonly FigurePart[];
}

/** A child of an imported figure. */
export interface FigurePart extends Placed {
  /** The name of a word; '' for what is none. */
  readonly name: string;
  /** Whether there is text in it. */
  readonly says: boolean;
  /** How many items of lists, paragraphs and citations it holds. */
  readonly items: number;
  readonly paragraphs: number;
  readonly citations: number;
}

/** A computed number in the text; `id` names the value, `shows` is what is printed. */
export interface WrittenNumber extends Named {
  readonly shows: string;
}

export interface Link extends Placed {
  readonly url: string;
}

/** One `import`. `room` and `folder` are null unless it has the form in which figures are imported. */
export interface Import extends Placed {
  readonly name: string;
  readonly path: string;
  readonly room: FigureRoom | null;
  readonly folder: string | null;
}

/** Any JSX element; `name` is null for a fragment. */
export interface WrittenElement extends Placed {
  readonly name: string | null;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** Names of the elements around it, outermost first. */
  readonly within: readonly string[];
}

/** Lists are in document order. */
export interface TextOutline {
  readonly file: string;
  readonly locale: Locale;
  readonly frontMatter: FrontMatter;
  readonly imports: readonly Import[];
  readonly headings: readonly Heading[];
  readonly formulas: readonly Formula[];
  readonly citations: readonly Citation[];
  readonly terms: readonly Named[];
  readonly figures: readonly Figure[];
  readonly images: readonly Image[];
  readonly diagrams: readonly Diagram[];
  readonly checks: readonly Check[];
  readonly asides: readonly Aside[];
  readonly derivations: readonly Derivation[];
  readonly explorables: readonly Explorable[];
  readonly numbers: readonly WrittenNumber[];
  readonly links: readonly Link[];
  /** Every JSX element. */
  readonly elements: readonly WrittenElement[];
  /** What is said and shown, block by block, to be laid beside another language. */
  readonly blocks: readonly Block[];
  /** Every block of text. */
  readonly prose: readonly ProseBlock[];
  /** Code that is neither an import nor a comment: exports and `{…}` in the text. */
  readonly code: readonly Placed[];
  /** The running text: without headings, code, formulas, figures, checks, derivations, side notes. */
  readonly text: string;
}
