/** Figures, pictures, diagrams, formulas: complete, and readable by everyone. */
import { plainTex } from '#src/markdown/tex/render.ts';
import { wrongSums } from '../arithmetic.ts';
import { wordsOf } from '../blocks.ts';
import { labelsOf } from '../diagram-labels.ts';
import type { Diagram, Image, TextOutline } from '../outline.ts';
import { asSentence, type Problem } from '../problems.ts';
import type { Known } from './known.ts';

export const checkFigures = (text: TextOutline, { pictures }: Known): Problem[] => [
  ...text.figures
    .filter(({ hasCaption }) => !hasCaption)
    .map(({ id, line }) => ({
      file: text.file,
      line,
      what: `The figure "${id}" has no caption.`,
      fix: 'End it with <Caption>**The question it answers?** …</Caption>.',
    })),
  ...text.images.flatMap((image) => checkImage(text, image, pictures)),
  ...captionsWithoutQuestion(text),
  ...text.images
    .filter(({ alt }) => alt.trim() === '')
    .map(({ url, line }) => ({
      file: text.file,
      line,
      what: `The image ${url} has no alternative text.`,
      fix: 'Say between the brackets of ![…] what is seen and what it means.',
    })),
  ...text.diagrams.flatMap((d) => checkDiagram(text.file, d)),
];

/** `pictures`: what public/ holds, as addresses from the root. */
function checkImage(
  { file, blocks }: TextOutline,
  { url, alt, line }: Image,
  pictures: ReadonlySet<string>,
): Problem[] {
  const problem = (what: string, fix: string): Problem[] => [{ file, line, what, fix }];
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    return problem(
      `The image ${url} is on another host.`,
      'Put it into public/: no page asks others.',
    );
  if (!pictures.has(url))
    return problem(
      `The image ${url} is not there.`,
      'Write its address from the root, as it lies in public/.',
    );
  const captions = blocks
    .filter(({ kind }) => kind.includes('Caption'))
    .map((block) => wordsOf(block, () => '').trim());
  return alt.trim() !== '' && captions.includes(alt.trim())
    ? problem(
        `The image ${url} has its caption for an alternative text.`,
        'Say what is seen: the caption says what it means.',
      )
    : [];
}

/** A caption begins with the question that the figure answers. */
const captionsWithoutQuestion = ({ file, blocks }: TextOutline): Problem[] =>
  blocks
    .filter(
      (block) =>
        /(?:^|\/)Caption\/paragraph$/.test(block.kind) &&
        !/^[^?？]{1,120}[?？]/.test(wordsOf(block)),
    )
    .map(({ line }) => ({
      file,
      line,
      what: 'The caption asks no question.',
      fix: 'Begin it with **the question that the figure answers?**',
    }));

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
  const [title, description] = ['accTitle', 'accDescr'].map((kind) =>
    labelsOf(diagram.source).find((label) => label.kind === kind),
  );
  if (title && title.text === description?.text)
    problems.push({
      file,
      line: line + description.line,
      what: 'The accDescr of a diagram is its accTitle.',
      fix: 'Say what is seen and what it means.',
    });
  return problems;
}

export const checkFormulas = (text: TextOutline, { tex }: Known): Problem[] =>
  text.formulas.flatMap(({ tex: written, display, line }) => {
    const { file, locale } = text;
    const error = tex(written, display);
    if (error !== null)
      return {
        file,
        line,
        what: asSentence(`The formula $${written.trim()}$ cannot be set: ${error}`),
        fix: 'Correct the TeX; a literal dollar is \\$, and words in a formula stand in \\text{…}.',
      };
    const problems = wrongSums(plainTex(written)).map(({ left, right, value }) => ({
      file,
      line,
      what: `The formula says ${right}, where $${left}$ comes to ${Number(value.toPrecision(6))}.`,
      fix: 'Reckon it again.',
    }));
    if (locale === 'en' && /\p{Script=Han}/u.test(written))
      problems.push({
        file,
        line,
        what: `The formula $${written.trim()}$ of an English text has Chinese words.`,
        fix: 'Write them in English.',
      });
    return problems;
  });
