/** The few text properties that decide measurements, from attributes, inline styles and Mermaid's sheet. */
import type { ElementView } from './view.ts';
import { compile, type Test } from './selector.ts';

type Property = 'font-size' | 'font-weight' | 'text-anchor' | 'dominant-baseline';
const properties: readonly Property[] = [
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

interface Rule {
  applies: Test;
  value: string;
}
type Rules = Readonly<Record<Property, Rule[]>>;

const declarations = Object.fromEntries(
  properties.map((property) => [property, new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`)]),
) as Record<Property, RegExp>;

const declared = (body: string, property: Property): string | undefined =>
  declarations[property].exec(body)?.[1]?.trim();

/** Rules of a style sheet without nesting, as Mermaid writes it, that set one of the properties; the last first. */
function readRules(sheet: string): Rules {
  const rules: Rules = {
    'font-size': [],
    'font-weight': [],
    'text-anchor': [],
    'dominant-baseline': [],
  };
  for (const [, selector = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const property of properties) {
      const value = declared(body, property);
      if (value !== undefined)
        rules[property].unshift({ applies: compile(selector.trim()), value });
    }
  return rules;
}

/** By sheet: Mermaid writes the same one for each diagram of a kind and size. */
const sheets = new Map<string, Rules>();

/** By drawing: its sheet is written once, before anything is measured. */
const drawings = new WeakMap<ElementView, Rules>();

function rulesFor(root: ElementView): Rules {
  let rules = drawings.get(root);
  if (rules) return rules;
  const sheet = root.querySelector('style')?.textContent ?? '';
  rules = sheets.get(sheet) ?? readRules(sheet);
  sheets.set(sheet, rules);
  if (sheet !== '') drawings.set(root, rules);
  return rules;
}

function own(element: ElementView, property: Property, rules: readonly Rule[]): string | undefined {
  const inline = element.getAttribute('style');
  return (
    (inline ? declared(inline, property) : undefined) ??
    rules.find(({ applies }) => applies(element))?.value ??
    element.getAttribute(property) ??
    undefined
  );
}

const none: Rules = readRules('');

/** The property's inherited value; later rules win over earlier ones, whatever their selectors. */
export function styleOf(element: ElementView, property: Property): string | undefined {
  const root = element.closest('svg');
  const rules = (root ? rulesFor(root) : none)[property];
  for (let at: ElementView | null = element; at; at = at.parentElement) {
    const value = own(at, property, rules);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}
