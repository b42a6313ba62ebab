/**
 * Finds the labels of a flowchart, quoted or not, wherever its grammar lets them stand: in a node's
 * shape, in an edge (`-- … -->`, `<-- … -->`, `-->|…|`), in the title of a subgraph.
 */

import { DiagramError } from './errors.ts';

export type Place = 'node' | 'edge' | 'group';

/** What Mermaid gets for a label; comes within quotes. */
export type SetLabel = (label: string, place: Place) => string;

/** Ways of opening a node's shape, the longest first, and of closing it. */
const shapes: readonly (readonly [open: string, close: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['(-', ['-)']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['(', [')']],
  ['[', [']']],
  ['{', ['}']],
  ['>', [']']],
];

/** The parts of a statement between labels, as Mermaid's lexer takes them, in its order. */
const link = /[xo<]?(?:--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?)|~~~+/y;
const openLink = /[xo<]?(?:--|==|-\.)/y;
const name = /(?:[^\s"()[\]{}|;&<>~@:,=.-]|-(?![-.>])|=(?!=)|\.(?!-))+/y;
const space = /[^\S\n]+/y;

/** Where the text of an edge ends, by how it began. */
const closeLink: Readonly<Record<string, RegExp>> = {
  '-': /\s*[xo<]?--+[-xo>]/,
  '=': /\s*[xo<]?==+[=xo>]/,
  '.': /\s*[xo<]?-?\.+-[xo>]?/,
};

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether each bracket of the text that closes closes one of the text. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text)
    if ('([{'.includes(character)) open.push(character);
    else if (pairs[character] !== undefined && open.pop() !== pairs[character]) return false;
  return open.length === 0;
}

/** What may stand directly behind a node. */
const follows = /^(?:$|[\s;:&@,<=~-]|[xo]-|\.-)/;

interface Bare {
  open: string;
  label: string;
  close: string;
}

/** The unquoted label that a shape beginning here holds, within the line. */
function bareLabel(rest: string): Bare | undefined {
  const line = rest.split('\n', 1)[0] ?? '';
  // A bracket within a label may be one of a pair, or else stand for itself.
  for (const sound of [isBalanced, (): boolean => true])
    for (const [open, closings] of shapes) {
      if (!line.startsWith(open)) continue;
      for (let at = open.length + 1; at < line.length; at++) {
        const close = closings.find((one) => line.startsWith(one, at));
        const label = line.slice(open.length, at);
        if (close === undefined || label.trim() === '' || !sound(label)) continue;
        if (follows.test(line.slice(at + close.length))) return { open, label, close };
      }
    }
  return undefined;
}

/** Statements whose words are no labels. */
const wordless = /(?:flowchart|graph|class|direction)\b[^\n;]*|end\b(?=\s*(?:[\n;]|$))/y;
const subgraph = /subgraph\b[^\S\n]*/y;
/** A title of several words, or with signs that an id has not, and without an id before it. */
const bareTitle = /[^\n;"[\]]*[^\n;"[\]\p{L}\p{N}_-][^\n;"[\]]*(?=[\n;]|$)/uy;

class Rewriter {
  readonly #text: string;
  readonly #set: SetLabel;
  #at = 0;
  #written = '';
  /** Line breaks within labels, made up for where their line ends. */
  #owed = 0;

  constructor(text: string, set: SetLabel) {
    this.#text = text;
    this.#set = set;
  }

  get #rest(): string {
    return this.#text.slice(this.#at);
  }

  /** Moves past what the pattern finds here. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #copy(pattern: RegExp): boolean {
    const found = this.#take(pattern);
    this.#written += found ?? '';
    return found !== undefined;
  }

  #label(label: string, place: Place): void {
    this.#owed += label.split('\n').length - 1;
    this.#written += `"${this.#set(label, place)}"`;
  }

  #quoted(place: Place): boolean {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    const found = this.#take(/"[^"]*"/y) ?? this.#take(/"/y);
    if (found === undefined) return false;
    // What would be a label over lines is two that are not closed.
    if (found === '"' || /\n.*(?:--|==|-\.|~~~|[[({]$)/.test(found.slice(0, -1)))
      throw new DiagramError(`Line ${line} of the diagram: a quotation mark is not closed.`);
    this.#label(found.slice(1, -1), place);
    return true;
  }

  /** `|…|`, behind the head of an edge. */
  #barred(): boolean {
    const quoted = this.#take(/\|\s*"[^"]*"\s*\|/y);
    const found = quoted ?? this.#take(/\|[^|"\n]+\|/y);
    if (found === undefined) return false;
    const inner = found.slice(1, -1);
    this.#written += '|';
    this.#label(quoted === undefined ? inner : inner.trim().slice(1, -1), 'edge');
    this.#written += '|';
    return true;
  }

  /** `-- … -->` and its kin; false where nothing ends it. */
  #spoken(): boolean {
    const start = this.#at;
    const opening = this.#take(openLink);
    if (opening === undefined) return false;
    const gap = this.#take(space) ?? '';
    const line = this.#rest.split('\n', 1)[0] ?? '';
    const end = closeLink[opening.at(-1) ?? '']?.exec(line);
    if (line.startsWith('"')) {
      this.#written += opening + gap;
      return this.#quoted('edge');
    }
    if (!end || line.slice(0, end.index).trim() === '') {
      this.#at = start;
      return false;
    }
    this.#written += opening + gap;
    this.#label(line.slice(0, end.index), 'edge');
    this.#at += end.index;
    return this.#copy(/\s*/y) && this.#copy(link);
  }

  #shape(): boolean {
    // A quoted label is found by itself, and its shape's brackets are copied.
    const bare = /^(?:[([{]+[/\\]?|>)\s*"/.test(this.#rest) ? undefined : bareLabel(this.#rest);
    if (!bare) return false;
    const { open, label, close } = bare;
    this.#at += open.length + label.length + close.length;
    this.#written += open;
    this.#label(label, 'node');
    this.#written += close;
    return true;
  }

  #group(): void {
    this.#copy(subgraph);
    const title = this.#take(bareTitle);
    if (title !== undefined) return this.#label(title, 'group');
    if (this.#quoted('group')) return;
    this.#copy(/[^\s[";]+/y);
    this.#copy(space);
    const bare = this.#rest.startsWith('["') ? undefined : bareLabel(this.#rest);
    if (bare) {
      this.#at += bare.open.length + bare.label.length + bare.close.length;
      this.#written += '[';
      this.#label(bare.label, 'group');
      this.#written += ']';
    } else if (this.#copy(/\[/y)) this.#quoted('group');
  }

  #statement(): void {
    this.#copy(space);
    subgraph.lastIndex = this.#at;
    if (subgraph.test(this.#text)) this.#group();
    else this.#copy(wordless);
    let named = false;
    while (this.#at < this.#text.length && !this.#copy(/;/y)) {
      if (this.#copy(/\n/y)) {
        this.#written += '\n'.repeat(this.#owed);
        this.#owed = 0;
        return;
      }
      if (this.#copy(space) || this.#copy(link) || this.#spoken()) named = false;
      else if (this.#copy(name)) named = true;
      else if (!((named && this.#shape()) || this.#barred() || this.#quoted('node'))) {
        this.#copy(/[^]/y);
        named = false;
      }
    }
  }

  all(): string {
    while (this.#at < this.#text.length) this.#statement();
    return this.#written;
  }
}

/** The source with its labels set, each in quotes. What follows no grammar stays as it is; lines keep their numbers. */
export const rewriteFlow = (source: string, set: SetLabel): string =>
  new Rewriter(source, set).all();
