/** The few text properties that decide measurements, from attributes, inline styles and Mermaid's sheet. */
type Property = 'font-size' | 'font-weight' | 'text-anchor' | 'dominant-baseline';
const properties: readonly Property[] = [
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

interface Rule {
  selector: string;
  value: string;
}
type Rules = Readonly<Record<Property, Rule[]>>;

const sheets = new Map<string, Rules>();

const declared = (body: string, property: Property): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`).exec(body)?.[1]?.trim();

/** Rules of a style sheet without nesting, as Mermaid writes it, that set one of the properties. */
function rulesOf(sheet: string): Rules {
  const known = sheets.get(sheet);
  if (known) return known;
  const rules: Rules = {
    'font-size': [],
    'font-weight': [],
    'text-anchor': [],
    'dominant-baseline': [],
  };
  for (const [, selector = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const property of properties) {
      const value = declared(body, property);
      if (value !== undefined) rules[property].unshift({ selector: selector.trim(), value });
    }
  sheets.set(sheet, rules);
  return rules;
}

function own(element: Element, property: Property, rules: readonly Rule[]): string | undefined {
  const inline = element.getAttribute('style');
  return (
    (inline ? declared(inline, property) : undefined) ??
    rules.find(({ selector }) => element.matches(selector))?.value ??
    element.getAttribute(property) ??
    undefined
  );
}

/** The property's inherited value; later rules win over earlier ones, whatever their selectors. */
export function styleOf(element: Element, property: Property): string | undefined {
  const sheet = element.closest('svg')?.querySelector('style')?.textContent ?? '';
  const rules = rulesOf(sheet)[property];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = own(at, property, rules);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}
