/** Figures, pictures, diagrams, formulas: complete, and readable by everyone. */
import { inChapter, type ChapterOutline, type Diagram } from '../outline.ts';
import { asSentence, type Problem } from '../problems.ts';
import type { Known } from './known.ts';

export const checkFigures = (chapter: ChapterOutline): Problem[] => [
  ...inChapter(chapter, (section) => section.figures)
    .filter(({ hasCaption }) => !hasCaption)
    .map(({ id, line }) => ({
      file: chapter.file,
      line,
      what: `The figure "${id}" has no caption.`,
      fix: 'End it with <Caption>**The question it answers?** …</Caption>.',
    })),
  ...inChapter(chapter, (section) => section.images)
    .filter(({ alt }) => alt.trim() === '')
    .map(({ url, line }) => ({
      file: chapter.file,
      line,
      what: `The image ${url} has no alternative text.`,
      fix: 'Say between the brackets of ![…] what is seen and what it means.',
    })),
  ...inChapter(chapter, (section) => section.diagrams).flatMap((d) =>
    checkDiagram(chapter.file, d),
  ),
];

function checkDiagram(file: string, diagram: Diagram): Problem[] {
  const { line } = diagram;
  const problems: Problem[] = [];
  if (!diagram.inFigure)
    problems.push({
      file,
      line,
      what: 'A diagram stands outside of a figure.',
      fix: 'Put it in <Figure id="…"> with a <Caption>.',
    });
  if (!diagram.hasTitle)
    problems.push({
      file,
      line,
      what: 'A diagram has no accTitle.',
      fix: 'Write "accTitle: …" under its first line, for those who hear it.',
    });
  if (!diagram.hasDescription)
    problems.push({
      file,
      line,
      what: 'A diagram has no accDescr.',
      fix: 'Write "accDescr: …" under its accTitle: what is seen and what it means.',
    });
  return problems;
}

export const checkFormulas = (chapter: ChapterOutline, { tex }: Known): Problem[] =>
  inChapter(chapter, (section) => section.formulas).flatMap((formula) => {
    const error = tex(formula.tex, formula.display);
    if (error === null) return [];
    return {
      file: chapter.file,
      line: formula.line,
      what: asSentence(`The formula $${formula.tex.trim()}$ cannot be set: ${error}`),
      fix: 'Correct the TeX; a literal dollar is \\$, and words in a formula stand in \\text{…}.',
    };
  });
