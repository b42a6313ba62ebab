/** What a prompt asks for. */
import type { Asked, Attribute } from './attributes.ts';
import { lexicon } from './lexicon.ts';
import type { Role } from './lexicon.ts';
import { segment } from './segment.ts';

export interface Reading {
  /** The attributes that the prompt names; of one that is named twice, the first value. */
  readonly asked: Asked;
  /** Attributes that are named with two values; the world has one object. */
  readonly contradicted: readonly Attribute[];
}

const means = (role: Role | undefined, meaning: string): boolean =>
  role?.kind === 'function' && role.means === meaning;

/**
 * A colour is the background's if "background" follows it ("蓝色的背景" included) or "on", "on a",
 * "on the" stands before it; else the object's.
 */
function isGround(roles: readonly Role[], at: number): boolean {
  const next = means(roles[at + 1], 'of') ? at + 2 : at + 1;
  if (means(roles[next], 'ground')) return true;
  const before = means(roles[at - 1], 'one') || means(roles[at - 1], 'the') ? at - 2 : at - 1;
  return means(roles[before], 'on');
}

/** Reads a prompt in either language; words it does not know are passed over. */
export function readPrompt(text: string): Reading {
  const roles = segment(text).flatMap(({ word }) =>
    word === undefined ? [] : [lexicon[word]!.role],
  );
  const asked: Partial<Record<Attribute, number>> = {};
  const contradicted = new Set<Attribute>();
  roles.forEach((role, at) => {
    if (role.kind !== 'value') return;
    const attribute = role.of === 'colour' && isGround(roles, at) ? 'background' : role.of;
    const first = (asked[attribute] ??= role.value);
    if (first !== role.value) contradicted.add(attribute);
  });
  return { asked, contradicted: [...contradicted] };
}

/** The attributes that a prompt names, and their values. */
export const parsePrompt = (text: string): Asked => readPrompt(text).asked;
