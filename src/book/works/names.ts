/** Who made a work. */
import type { Data, Finding } from './fields.ts';

export interface Name {
  readonly family?: unknown;
  readonly given?: unknown;
  readonly literal?: unknown;
}

export const authorsOf = (data: Data): Name[] =>
  Array.isArray(data['author']) ? (data['author'] as Name[]) : [];

const initials = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;

export function nameFindings(data: Data): Finding[] {
  const list = authorsOf(data);
  const written = list.map((name) => JSON.stringify(name));
  return list.flatMap(({ family, given, literal }, i): Finding[] => {
    const at = `author ${i}`;
    if (written.indexOf(written[i] ?? '') < i)
      return [{ at, what: `names ${String(family ?? literal)} twice`, fix: 'Keep one.' }];
    if (/\bet al\b|\bothers\b|等$/.test(String(family ?? literal)))
      return [
        {
          at,
          what: `has “${String(family ?? literal)}” for an author`,
          fix: 'Write truncated: true.',
        },
      ];
    if (typeof family !== 'string') return [];
    if (initials.test(family))
      return [
        {
          at,
          what: `has the initials “${family}” for a family name`,
          fix: 'Write { family: Young, given: T. }.',
        },
      ];
    const isGroup =
      /\b(?:Team|Group|Research|Lab|Labs|Inc|University|Institute|Committee|Consortium)\b|[@&]/.test(
        `${family} ${String(given ?? '')}`,
      );
    return isGroup
      ? [{ at, what: `has the group “${family}” for a person`, fix: 'Write { literal: … }.' }]
      : [];
  });
}
