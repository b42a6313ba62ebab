/** Captions: what a scene is called, in several wordings, with some attributes left out. */
import { attributes } from './attributes.ts';
import type { Attribute, Language, Scene } from './attributes.ts';
import { around, chineseWhere, plainest, said, written, type Order } from './phrases.ts';

const english: readonly Order[] = [
  plainest.en,
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

const chinese: readonly Order[] = [
  plainest.zh,
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

/**
 * The caption of a scene in which only the `kept` attributes are named, in wording 0 …
 * wordings − 1, of which 0 is the plainest; see `written`.
 */
export function captionIn(
  scene: Scene,
  language: Language,
  kept: readonly Attribute[],
  wording: number,
): string {
  const order = orders[language][wording >> 1];
  if (!order) throw new RangeError(`there is no wording ${wording}`);
  return written(scene, language, kept, order, wording % 2 === 1);
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
  if (kind < 0.25) return briefAttributes(random);
  if (kind < 0.6) return attributes;
  const kept = attributes.filter(() => random() < 0.75);
  return kept.length > 0 ? kept : shuffled(random).slice(0, 1);
}

/** One or two attributes, any of them. */
export const briefAttributes = (random: () => number): readonly Attribute[] =>
  shuffled(random).slice(0, random() < 0.5 ? 1 : 2);

function shuffled(random: () => number): Attribute[] {
  const order = [...attributes];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
