/** Captions: what a scene is called, in several wordings, with some attributes left out. */
import { attributes } from './attributes.ts';
import type { Attribute, Language, Scene } from './attributes.ts';
import { nameOf } from './lexicon.ts';

/** The phrases of a caption; what is left out is undefined. */
interface Phrases {
  /** With its adjectives; without an article or a number. */
  readonly thing: string | undefined;
  /** The colour of the ground. */
  readonly ground: string | undefined;
  readonly place: string | undefined;
}

type Order = (phrases: Phrases) => readonly (string | undefined)[];

const said = (parts: readonly (string | undefined)[], glue: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(glue);

/** The phrase around a word, or nothing around nothing. */
const around = (before: string, word: string | undefined, after = ''): string | undefined =>
  word === undefined ? undefined : before + word + after;

const english: readonly Order[] = [
  ({ thing, ground, place }) => [
    around('a ', thing),
    thing === undefined
      ? around('a ', ground, ' background')
      : around('on a ', ground, ' background'),
    around('in the ', place),
  ],
  ({ thing, ground, place }) => [
    around('a ', thing),
    around('in the ', place),
    around('on ', ground),
  ],
  ({ thing, ground, place }) => [
    around('on a ', ground, thing === undefined ? ' background' : ' background,'),
    around('a ', thing),
    around('in the ', place),
  ],
  ({ thing, ground, place }) => [
    around('in the ', place, ','),
    around('a ', thing),
    around('on a ', ground, ' background'),
  ],
  ({ thing, ground, place }) => [
    around('a ', ground, ' background'),
    ground === undefined ? around('a ', thing) : around('with a ', thing),
    around('in the ', place),
  ],
  ({ thing, ground, place }) => [said([thing, around('', ground, ' background'), place], ', ')],
];

/** Where the object lies, before "上有" or after "在". */
const chineseWhere = ({ thing, ground, place }: Phrases): string => {
  const bare = thing === undefined ? '背景' : '背景上';
  return said([around('', ground, place === undefined ? bare : '背景的'), place], '');
};

const chinese: readonly Order[] = [
  (phrases) => {
    const where = chineseWhere(phrases);
    return [around('一个', phrases.thing), phrases.thing && where && '在', where];
  },
  (phrases) => {
    const where = chineseWhere(phrases);
    return [where, around(where ? '有一个' : '一个', phrases.thing)];
  },
  ({ thing, ground, place }) => [
    around('', place, '有'),
    around('一个', thing),
    around(thing === undefined ? '' : '，', ground, '背景'),
  ],
  ({ thing, ground, place }) => [
    around('一个', thing),
    around('在', place),
    around(thing === undefined ? '' : '，', ground, '背景'),
  ],
  ({ thing, ground, place }) => [said([thing, around('', ground, '背景'), place], '，')],
  ({ thing, ground, place }) => [
    around('在', ground, '背景上，'),
    place,
    around((ground ?? place) === undefined ? '一个' : '有一个', thing),
  ],
];

const orders: Readonly<Record<Language, readonly Order[]>> = { en: english, zh: chinese };

/** Ways to write a caption in each language: an order of phrases times one of adjectives. */
export const wordings = 2 * english.length;

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
 * The caption of a scene in which only the `kept` attributes are named, in wording 0 …
 * wordings − 1. A shape that is not named is "a shape" where something has to be said of it; with
 * nothing kept the caption is empty.
 */
export function captionIn(
  scene: Scene,
  language: Language,
  kept: readonly Attribute[],
  wording: number,
): string {
  const named: Named = (attribute) =>
    kept.includes(attribute) ? nameOf(attribute, scene[attribute], language) : undefined;
  const swapped = wording % 2 === 1;
  const hasThing = kept.some((attribute) => attribute !== 'background');
  const thing = language === 'en' ? englishThing(named, swapped) : chineseThing(named, swapped);
  const order = orders[language][wording >> 1];
  if (!order) throw new RangeError(`there is no wording ${wording}`);
  const phrases: Phrases = {
    thing: hasThing ? thing : undefined,
    ground: named('background'),
    place: named('place'),
  };
  return said(order(phrases), language === 'en' ? ' ' : '').replace(/，$/, '');
}

/** The caption in a wording drawn at random. */
export const captionOf = (
  scene: Scene,
  language: Language,
  kept: readonly Attribute[],
  random: () => number,
): string => captionIn(scene, language, kept, Math.floor(random() * wordings));

/**
 * The attributes that a caption of training names: a quarter of the captions one or two, 35 in a
 * hundred all six, the others each attribute with a chance of three in four, at least one.
 */
export function keptAttributes(random: () => number): readonly Attribute[] {
  const kind = random();
  if (kind < 0.25) return shuffled(random).slice(0, random() < 0.5 ? 1 : 2);
  if (kind < 0.6) return attributes;
  const kept = attributes.filter(() => random() < 0.75);
  return kept.length > 0 ? kept : shuffled(random).slice(0, 1);
}

function shuffled(random: () => number): Attribute[] {
  const order = [...attributes];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
