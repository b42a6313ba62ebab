/** From the source of a text to its outline. */
import type { Locale } from '#src/i18n/locales.ts';
import { blocksOf } from './blocks.ts';
import { readDiagram } from './diagram.ts';
import { noFrontMatter, readFrontMatter } from './front-matter.ts';
import type { Heading, TextOutline } from './outline.ts';
import { proseOf, type ProseBlock } from './prose.ts';
import {
  isDiagram,
  isScript,
  readCheck,
  readFigure,
  readParts,
  readScript,
} from './read-element.ts';
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

/** An outline while it is being read. */
type Draft = {
  -readonly [K in keyof TextOutline]: TextOutline[K] extends readonly (infer T)[]
    ? T[]
    : TextOutline[K];
};

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

/** The words that are read straight through. */
const runningText = (prose: readonly ProseBlock[]): string =>
  prose
    .filter(({ running }) => running)
    .map(({ text }) => text)
    .join('\n');

/** `file` is only named, not read. Throws `MdxSyntaxError` for what is not MDX. */
export function readText(source: string, file: string, locale: Locale): TextOutline {
  const root = parseMdx(source);
  const prose = proseOf(root);
  const scripts = childrenOf(root).filter(isScript).map(readScript);
  const outline: Draft = {
    file,
    locale,
    frontMatter: noFrontMatter,
    imports: scripts.flatMap((script) => script.imports),
    headings: [],
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
    elements: [],
    blocks: blocksOf(root),
    prose,
    code: scripts.flatMap((script) => script.other),
    text: runningText(prose),
  };

  const addElement = (element: Element, within: readonly string[]): void => {
    const line = lineOf(element);
    const attributes = attributesOf(element);
    const text = (name: string): string => attributeText(element, name);
    const textOrNull = (name: string): string | null => (attributes.has(name) ? text(name) : null);
    outline.elements.push({ name: element.name, attributes, within, line });

    const { room, folder } = outline.imports.find(({ name }) => name === element.name) ?? {};
    if (room && folder) {
      const parts = readParts(element);
      outline.explorables.push({ room, folder, locale: text('locale'), parts, line });
    }
    switch (element.name) {
      case 'Cite':
        return void outline.citations.push({ id: text('id'), at: textOrNull('at'), line });
      case 'Term':
        return void outline.terms.push({ id: text('id'), line });
      case 'Figure':
        return void outline.figures.push(readFigure(element));
      case 'Check':
        return void outline.checks.push(readCheck(element));
      case 'Aside':
        return void outline.asides.push({ kind: text('kind'), claim: textOrNull('claim'), line });
      case 'Num':
        return void outline.numbers.push({ id: text('of'), shows: text('shows'), line });
      case 'Derivation':
        return void outline.derivations.push({ title: text('title'), line });
    }
  };

  const add = (node: Node, within: readonly string[]): void => {
    const line = lineOf(node);
    if (isElement(node)) return addElement(node, within);
    switch (node.type) {
      case 'yaml':
        outline.frontMatter = readFrontMatter(node.value, line + 1);
        return;
      case 'heading':
        return void outline.headings.push(readHeading(node));
      case 'math':
      case 'inlineMath':
        outline.formulas.push({ tex: node.value, display: node.type === 'math', line });
        return;
      case 'link':
      case 'definition':
        return void outline.links.push({ url: node.url, line });
      case 'image':
        return void outline.images.push({ url: node.url, alt: node.alt ?? '', line });
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value)) outline.code.push({ line });
        return;
      case 'code':
        if (!isDiagram(node)) return;
        outline.diagrams.push({
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
  return outline;
}
