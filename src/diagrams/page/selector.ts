/**
 * CSS selectors as tests of an element: types, ids, classes, attributes, `:not()`, `:is()`, `:scope`
 * and all four combinators, which is what Mermaid and this site ask for. Each is compiled once.
 */
import type { ElementView } from './view.ts';

/** `scope`: what `:scope` stands for. */
export type Test = (element: ElementView, scope?: ElementView) => boolean;

const never: Test = () => false;

const token =
  /(?<space>\s*(?<combinator>[>+~\s])\s*)|\*|(?<type>[\w-]+)|#(?<id>[\w-]+)|\.(?<name>[\w-]+)|\[\s*(?<attribute>[\w:-]+)\s*(?:(?<operator>[*^$~|]?=)\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\]\s]+))\s*)?\]|:(?<pseudo>[\w-]+)(?:\((?<inner>[^()]*)\))?|::(?<part>[\w-]+)/gy;

const operators: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  '=': (value, wanted) => value === wanted,
  '^=': (value, wanted) => wanted !== '' && value.startsWith(wanted),
  '$=': (value, wanted) => wanted !== '' && value.endsWith(wanted),
  '*=': (value, wanted) => wanted !== '' && value.includes(wanted),
  '~=': (value, wanted) => value.split(/\s+/).includes(wanted),
  '|=': (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
};

/** What a drawing at rest never is, or a part of an element that it has not. */
const idle = ['hover', 'focus', 'active', 'visited', 'before', 'after', 'selection'];

function pseudo(name: string, inner: string | undefined, selector: string): Test {
  if (name === 'scope') return (element, scope) => element === scope;
  if (name === 'first-child') return (element) => element.previousElementSibling === null;
  if (name === 'root') return (element) => element === element.ownerDocument.documentElement;
  if (idle.includes(name)) return never;
  if (inner !== undefined && name === 'not') {
    const test = compile(inner);
    return (element, scope) => !test(element, scope);
  }
  if (inner !== undefined && name === 'is') return compile(inner);
  throw new Error(`“:${name}” in the selector “${selector}” is not known here.`);
}

function simple(part: Readonly<Record<string, string | undefined>>, selector: string): Test {
  const { type, id, name, attribute, operator } = part;
  if (type !== undefined) return (element) => element.localName === type;
  if (id !== undefined) return (element) => element.id === id;
  if (name !== undefined) return (element) => element.classList.contains(name);
  if (attribute !== undefined) {
    const compare = operators[operator ?? ''];
    const wanted = part['double'] ?? part['single'] ?? part['bare'] ?? '';
    return (element) => {
      const value = element.getAttribute(attribute);
      return value !== null && (!compare || compare(value, wanted));
    };
  }
  const special = part['pseudo'] ?? part['part'];
  return special === undefined ? () => true : pseudo(special, part['inner'], selector);
}

/** Whether an element that stands in this relation before the other passes `before`. */
const relations: Readonly<Record<string, (before: Test) => Test>> = {
  '>': (before) => (element, scope) => {
    const parent = element.parentElement;
    return parent !== null && before(parent, scope);
  },
  ' ': (before) => (element, scope) => {
    for (let above = element.parentElement; above; above = above.parentElement)
      if (before(above, scope)) return true;
    return false;
  },
  '+': (before) => (element, scope) => {
    const previous = element.previousElementSibling;
    return previous !== null && before(previous, scope);
  },
  '~': (before) => (element, scope) => {
    for (let at = element.previousElementSibling; at; at = at.previousElementSibling)
      if (before(at, scope)) return true;
    return false;
  },
};

const both =
  (a: Test, b: Test): Test =>
  (element, scope) =>
    a(element, scope) && b(element, scope);

/** One selector without commas. */
function compound(selector: string): Test {
  const text = selector.trim();
  let test: Test | undefined;
  let read = 0;
  for (const { 0: match, groups: part = {} } of text.matchAll(token)) {
    read += match.length;
    if (part['space'] !== undefined) {
      const relation = relations[part['combinator']?.trim() || ' '];
      // A combinator at the head relates to the scope.
      test = relation?.(test ?? ((element, scope) => element === scope));
    } else test = test ? both(simple(part, selector), test) : simple(part, selector);
  }
  if (!test || read < text.length) throw new Error(`The selector “${selector}” is not known here.`);
  return test;
}

const compiled = new Map<string, Test>();

/** Throws on what is not known here. */
export function compile(selector: string): Test {
  const known = compiled.get(selector);
  if (known) return known;
  // No selector here has a comma within brackets or quotes but in `:is()` and `:not()`.
  const tests = (selector.match(/(?:\([^()]*\)|[^,])+/g) ?? []).map(compound);
  const [first] = tests;
  if (!first) throw new Error('The empty selector is not known here.');
  const test: Test =
    tests.length === 1 ? first : (element, scope) => tests.some((one) => one(element, scope));
  compiled.set(selector, test);
  return test;
}
