/** What the attributes of the miniature's scenes are called in figures. */
import type { Locale } from '#src/i18n/locales.ts';
import type { Attribute } from '#src/miniature/world/attributes.ts';

/** In the order in which figures show them. */
export const shownAttributes = [
  'background',
  'colour',
  'size',
  'place',
  'texture',
  'shape',
] as const satisfies readonly Attribute[];

export const attributeNames: Record<Locale, Readonly<Record<Attribute | 'all', string>>> = {
  en: {
    all: 'all six',
    background: 'ground',
    colour: 'colour',
    size: 'size',
    place: 'place',
    texture: 'texture',
    shape: 'shape',
  },
  zh: {
    all: '六项全对',
    background: '背景',
    colour: '颜色',
    size: '大小',
    place: '位置',
    texture: '纹理',
    shape: '形状',
  },
};

/** How many values each attribute has: one in so many is right by chance. */
export const valueCounts: Readonly<Record<Attribute, number>> = {
  background: 8,
  colour: 8,
  size: 2,
  place: 5,
  texture: 3,
  shape: 8,
};
