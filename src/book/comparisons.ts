/** What a text must have in common with the same text in the other language. */
import { sameFormula } from './formula.ts';
import type { TextOutline } from './outline.ts';

/** One thing that both languages must have. */
export interface Item {
  readonly line: number;
  /** Equal for the same thing in the other language. */
  readonly key: string;
  /** Of things without a match, those of one group are taken for versions of each other. */
  readonly group: string;
  /** As a problem names it: `the formula $x$`. */
  readonly label: string;
}

export interface Comparison {
  readonly items: (text: TextOutline) => readonly Item[];
  /** Whether two keys mean the same; equality unless given. */
  readonly same?: (a: string, b: string) => boolean;
  /** What to add to a problem of two versions whose labels do not show how they differ. */
  readonly difference?: (a: Item, b: Item) => string;
}

const headings: Comparison = {
  items: (text) =>
    text.headings.map(({ id, line }) => {
      return { line, key: id, group: id, label: `the heading "${id}"` };
    }),
};

const figures: Comparison = {
  items: (text) =>
    text.figures.map(({ id, line, diagrams, images }) => {
      const label = `the figure "${id}" (diagrams: ${diagrams}, images: ${images})`;
      return { line, key: `${id} ${diagrams} ${images}`, group: id, label };
    }),
};

const formulas: Comparison = {
  items: (text) =>
    text.formulas.map(({ tex, line }) => {
      return {
        line,
        key: tex,
        group: '',
        label: `the formula $${tex.trim().replace(/\s+/g, ' ')}$`,
      };
    }),
  same: sameFormula,
};

const citations: Comparison = {
  items: (text) =>
    text.citations.map(({ id, at, line }) => {
      const label = `the citation ${id} ${at === null ? 'without a place' : `at "${at}"`}`;
      return { line, key: `${id} ${at ?? ''}`, group: id, label };
    }),
};

/** A term may be marked once or more often. */
const terms: Comparison = {
  items: (text) => {
    const first = new Map<string, Item>();
    for (const { id, line } of text.terms)
      if (!first.has(id)) first.set(id, { line, key: id, group: id, label: `the term "${id}"` });
    return [...first.values()];
  },
};

/** The first statement in which two skeletons differ. */
function skeletonDifference(a: Item, b: Item): string {
  const [linesA, linesB] = [a.key.split('\n'), b.key.split('\n')];
  const i = linesA.findIndex((line, j) => line !== linesB[j]);
  const at = i === -1 ? linesA.length : i;
  const shown = (line: string | undefined): string =>
    line === undefined ? 'nothing' : `\`${line}\``;
  return `: ${shown(linesA[at])} against ${shown(linesB[at])}, labels left out`;
}

/** Code without what is written for people: comments and strings. */
const codeKey = (code: string): string =>
  code
    .replace(/(?:^|(?<=\s))(?:#|\/\/).*$/gm, '')
    .replace(/"[^"\n]*"|'[^'\n]*'/g, '""')
    .replace(/\s+/g, ' ')
    .trim();

const code: Comparison = {
  items: (text) =>
    text.blocks.flatMap(({ kind, pieces, line }) => {
      const language = /(?:^|\/)code (?!mermaid)(.*)$/.exec(kind)?.[1];
      const [piece] = pieces;
      if (language === undefined || piece?.is !== 'code') return [];
      const key = `${language} ${codeKey(piece.value)}`;
      return { line, key, group: language, label: `a block of code (${language})` };
    }),
  difference: () => ', and they differ in more than words',
};

const diagrams: Comparison = {
  items: (text) =>
    text.diagrams.map(({ line, skeleton }) => {
      return { line, key: skeleton, group: '', label: 'a diagram' };
    }),
  difference: skeletonDifference,
};

const checks: Comparison = {
  items: (text) =>
    text.checks.map(({ id, line, choices }) => {
      const right = choices.findIndex((choice) => choice.right) + 1;
      const label = `the check "${id}" (choices: ${choices.length}, right: number ${right})`;
      return { line, key: `${id} ${choices.length} ${right}`, group: id, label };
    }),
};

const asides: Comparison = {
  items: (text) =>
    text.asides.map(({ kind, claim, line }) => {
      const label = `the aside "${kind}"${claim === null ? '' : ` on the claim "${claim}"`}`;
      return { line, key: `${kind} ${claim ?? ''}`, group: kind, label };
    }),
};

/** Titles are translated, so only the number of derivations counts. */
const derivations: Comparison = {
  items: (text) =>
    text.derivations.map(({ title, line }) => {
      return { line, key: '', group: '', label: `the derivation "${title}"` };
    }),
};

const explorables: Comparison = {
  items: (text) =>
    text.explorables.map(({ room, folder, parts, line }) => {
      const group = `${room}/${folder}`;
      const held = parts.flatMap(({ name, items, paragraphs }) => {
        if (name === 'Try') return [`things to try: ${items}`];
        return name === 'Real' ? [`paragraphs on the real system: ${paragraphs}`] : [];
      });
      const label = [
        'the figure of',
        `#${group}`,
        ...(held.length > 0 ? [`(${held.join(', ')})`] : []),
      ];
      return { line, key: `${group} ${held.join()}`, group, label: label.join(' ') };
    }),
};

const numbers: Comparison = {
  items: (text) =>
    text.numbers.map(({ id, line }) => {
      return { line, key: id, group: id, label: `the number "${id}"` };
    }),
};

export const comparisons: readonly Comparison[] = [
  headings,
  figures,
  formulas,
  citations,
  terms,
  code,
  diagrams,
  checks,
  asides,
  derivations,
  explorables,
  numbers,
];
