/** How a scene is put into words: phrases of a thing, a ground and a place, in one order or another. */
import { attributes } from './attributes.ts';
import type { Attribute, Language, Scene } from './attributes.ts';
import { nameOf } from './lexicon.ts';

/** The phrases of a caption; what is left out is undefined. */
export interface Phrases {
  /** With its adjectives; without an article or a number. */
  readonly thing: string | undefined;
  /** The colour of the ground. */
  readonly ground: string | undefined;
  readonly place: string | undefined;
}

export type Order = (phrases: Phrases) => readonly (string | undefined)[];

export const said = (parts: readonly (string | undefined)[], glue: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(glue);

/** The phrase around a word, or nothing around nothing. */
export const around = (before: string, word: string | undefined, after = ''): string | undefined =>
  word === undefined ? undefined : before + word + after;

/** Where the object lies, before "上有" or after "在". */
export const chineseWhere = ({ thing, ground, place }: Phrases): string => {
  const bare = thing === undefined ? '背景' : '背景上';
  return said([around('', ground, place === undefined ? bare : '背景的'), place], '');
};

/** The plainest order in each language. */
export const plainest: Readonly<Record<Language, Order>> = {
  en: ({ thing, ground, place }) => [
    around('a ', thing),
    thing === undefined
      ? around('a ', ground, ' background')
      : around('on a ', ground, ' background'),
    around('in the ', place),
  ],
  zh: (phrases) => {
    const where = chineseWhere(phrases);
    return [around('一个', phrases.thing), phrases.thing && where && '在', where];
  },
};

type Named = (attribute: Attribute) => string | undefined;

function englishThing(named: Named, swapped: boolean): string {
  const [first, second] = swapped
    ? (['texture', 'colour'] as const)
    : (['colour', 'texture'] as const);
  return said([named('size'), named(first), named(second), named('shape') ?? 'shape'], ' ');
}

function chineseThing(named: Named, swapped: boolean): string {
  const look = said([named('colour'), named('texture')], '');
  const noun = named('shape') ?? '图形';
  const size = named('size');
  if (swapped) return said([around('', size, '的'), look, noun], '');
  return said([look && `${look}的`, size, noun], '');
}

/**
 * A scene in words in which only the `kept` attributes are named; `swapped` are its adjectives. A shape that
 * is not named is "a shape" where something has to be said of it; with nothing kept the text is empty.
 */
export function written(
  scene: Scene,
  language: Language,
  kept: readonly Attribute[],
  order: Order,
  swapped: boolean,
): string {
  const named: Named = (attribute) =>
    kept.includes(attribute) ? nameOf(attribute, scene[attribute], language) : undefined;
  const hasThing = kept.some((attribute) => attribute !== 'background');
  const thing = language === 'en' ? englishThing(named, swapped) : chineseThing(named, swapped);
  const phrases: Phrases = {
    thing: hasThing ? thing : undefined,
    ground: named('background'),
    place: named('place'),
  };
  return said(order(phrases), language === 'en' ? ' ' : '').replace(/，$/, '');
}

/** A scene in the plainest words. */
export const inWords = (
  scene: Scene,
  language: Language,
  named: readonly Attribute[] = attributes,
): string => written(scene, language, named, plainest[language], false);
