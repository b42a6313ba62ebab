/** What is wrong with the shape of an item, in the words of whoever wrote it. */
import type { z } from 'astro/zod';

export interface ShapeFault {
  /** From the item to what is wrong: names of fields, places in lists from 0. */
  readonly path: readonly (string | number)[];
  /** The end of a sentence that begins with the item: `has no year`. */
  readonly what: string;
  /** A sentence. */
  readonly fix: string;
  /** The field is not there at all, or there is nothing in it. */
  readonly missing: boolean;
}

type Issue = z.core.$ZodIssue;

const article: Readonly<Record<string, string>> = {
  array: 'a list: […]',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'fields: { … }',
  string: 'a text',
};

const examples: Readonly<Record<string, string>> = {
  date: 'a date that exists, in quotes: "2022-08-22"',
  url: 'an address: https://…',
};

/** `title.zh`, `sources no. 1 at` */
const name = (path: Issue['path']): string =>
  path
    .reduce<string>((before, part) => {
      if (typeof part === 'number') return `${before} no. ${part + 1} `;
      return before === '' || before.endsWith(' ')
        ? before + String(part)
        : `${before}.${String(part)}`;
    }, '')
    .trim();

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const valueAt = (value: unknown, path: Issue['path']): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );

/** What the field should hold. A schema's own message says it best; Zod's own begin with "Invalid" or the like. */
function wanted(issue: Issue): string {
  if (!/^(?:Invalid|Too |Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return article[issue.expected] ?? `what is called ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `${String(issue.values[0])}, or leave it out`
        : `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return examples[issue.format] ?? `what fits ${issue.pattern ?? issue.format}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    default:
      return 'another value';
  }
}

function faultOf(issue: Issue, item: unknown): ShapeFault[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      what: `has an unknown field ${name([...path, key])}`,
      fix: 'Correct its name, or take it out.',
      missing: false,
    }));
  if (issue.code === 'custom') {
    const fix = `${issue.message.replace(/\.$/, '')}.`;
    const what =
      path.length === 0 ? 'contradicts itself' : `has a ${name(path)} that does not fit the rest`;
    return [{ path, what, fix: fix[0]?.toUpperCase() + fix.slice(1), missing: false }];
  }
  const value = valueAt(item, path);
  if (value === undefined || value === null)
    return [{ path, what: `has no ${name(path)}`, fix: `Write ${wanted(issue)}.`, missing: true }];
  return [
    {
      path,
      what: `has ${shown(value)} as ${name(path)}`,
      fix: `Write ${wanted(issue)}.`,
      missing: Array.isArray(value) && value.length === 0,
    },
  ];
}

/** Everything in which an item differs from its shape. */
export function shapeFaults(shape: z.ZodType, item: unknown): ShapeFault[] {
  const { error } = shape.safeParse(item);
  return error?.issues.flatMap((issue) => faultOf(issue, item)) ?? [];
}
