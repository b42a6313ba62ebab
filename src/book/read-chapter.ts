/** From the source of a chapter to its outline. */
import type { Locale } from '#src/i18n/locales.ts';
import { readDiagram } from './diagram.ts';
import { noFrontMatter, readFrontMatter } from './front-matter.ts';
import type { ChapterOutline, Heading, Placed, Section, WrittenElement } from './outline.ts';
import { proseOf, type ProseBlock } from './prose.ts';
import { isDiagram, isScript, readCheck, readFigure, readScript } from './read-element.ts';
import {
  attributesOf,
  attributeText,
  childrenOf,
  elementName,
  isElement,
  lineOf,
  parseMdx,
  plainText,
  type Element,
  type Node,
} from './tree.ts';

type HeadingNode = Extract<Node, { type: 'heading' }>;

/** A section while it is being read. */
type Draft = {
  -readonly [K in keyof Section]: Section[K] extends readonly (infer T)[] ? T[] : Section[K];
};

const emptySection = (id: string | null, title: string, line: number): Draft => ({
  id,
  title,
  line,
  subsections: [],
  formulas: [],
  citations: [],
  terms: [],
  figures: [],
  images: [],
  diagrams: [],
  checks: [],
  asides: [],
  derivations: [],
  explorables: [],
  numbers: [],
  links: [],
  text: '',
});

function readHeading(node: HeadingNode): Heading {
  // What `{#id}` becomes; the types of mdast do not name it.
  const data: { hProperties?: { id?: unknown } } = node.data ?? {};
  const id = data.hProperties?.id;
  return {
    id: typeof id === 'string' ? id : '',
    title: plainText(node),
    depth: node.depth,
    line: lineOf(node),
  };
}

const isComment = (code: string): boolean => /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(code);

/** The running text of the blocks that begin on the lines from `start` up to `end`. */
const runningText = (prose: readonly ProseBlock[], start: number, end: number): string =>
  prose
    .filter(({ running, lines: [line = 0] }) => running && start <= line && line < end)
    .map(({ text }) => text)
    .join('\n');

/** `file` is only named, not read. Throws `MdxSyntaxError` for what is not MDX. */
export function readChapter(source: string, file: string, locale: Locale): ChapterOutline {
  const root = parseMdx(source);
  const prose = proseOf(root);
  const scripts = childrenOf(root).filter(isScript).map(readScript);
  const imports = scripts.flatMap((script) => script.imports);
  const code: Placed[] = scripts.flatMap((script) => script.other);
  const headings: Heading[] = [];
  const elements: WrittenElement[] = [];
  let frontMatter = noFrontMatter;
  let section = emptySection(null, '', 1);
  const sections = [section];

  const addHeading = (heading: Heading): void => {
    headings.push(heading);
    if (heading.depth === 3) section.subsections.push(heading);
    if (heading.depth !== 2) return;
    section = emptySection(heading.id, heading.title, heading.line);
    sections.push(section);
  };

  const addElement = (element: Element, within: readonly string[]): void => {
    const line = lineOf(element);
    const attributes = attributesOf(element);
    const text = (name: string): string => attributeText(element, name);
    const textOrNull = (name: string): string | null => (attributes.has(name) ? text(name) : null);
    elements.push({ name: element.name, attributes, within, line });

    const { room, folder } = imports.find(({ name }) => name === element.name) ?? {};
    if (room && folder) section.explorables.push({ room, folder, locale: text('locale'), line });
    switch (element.name) {
      case 'Cite':
        return void section.citations.push({ id: text('id'), at: textOrNull('at'), line });
      case 'Term':
        return void section.terms.push({ id: text('id'), line });
      case 'Figure':
        return void section.figures.push(readFigure(element));
      case 'Check':
        return void section.checks.push(readCheck(element));
      case 'Aside':
        return void section.asides.push({ kind: text('kind'), claim: textOrNull('claim'), line });
      case 'Num':
        return void section.numbers.push({ id: text('of'), shows: text('shows'), line });
      case 'Derivation':
        return void section.derivations.push({ title: text('title'), line });
    }
  };

  const add = (node: Node, within: readonly string[]): void => {
    const line = lineOf(node);
    if (isElement(node)) return addElement(node, within);
    switch (node.type) {
      case 'yaml':
        frontMatter = readFrontMatter(node.value, line + 1);
        return;
      case 'heading':
        return addHeading(readHeading(node));
      case 'math':
      case 'inlineMath':
        section.formulas.push({ tex: node.value, display: node.type === 'math', line });
        return;
      case 'link':
      case 'definition':
        return void section.links.push({ url: node.url, line });
      case 'image':
        return void section.images.push({ url: node.url, alt: node.alt ?? '', line });
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value)) code.push({ line });
        return;
      case 'code':
        if (!isDiagram(node)) return;
        section.diagrams.push({
          source: node.value,
          line,
          inFigure: within.includes('Figure'),
          ...readDiagram(node.value),
        });
    }
  };

  const walk = (node: Node, within: readonly string[]): void => {
    add(node, within);
    const name = elementName(node);
    const inside = name === '' ? within : [...within, name];
    for (const child of childrenOf(node)) walk(child, inside);
  };
  walk(root, []);

  sections.forEach((each, i) => {
    each.text = runningText(prose, each.line, sections[i + 1]?.line ?? Infinity);
  });
  return { file, locale, frontMatter, imports, sections, headings, elements, prose, code };
}
