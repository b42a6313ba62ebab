/** What to offer for a word that is not in the vocabulary. Offered, never put in its place. */
import type { Attribute, Language } from './attributes.ts';
import { shapes, valuesOf } from './attributes.ts';
import { lexicon, nameOf } from './lexicon.ts';

/** Names of values, as in `valuesOf`, near in meaning to words a reader may well try. */
const related: readonly [
  words: readonly string[],
  attribute: Attribute,
  values: readonly string[],
][] = [
  [
    ['disc', 'disk', 'ball', 'dot', 'sun', 'round', '球', '圆盘', '太阳'],
    'shape',
    ['circle', 'ring'],
  ],
  [['box', 'cube', 'rectangle', 'diamond', '矩形', '长方形', '菱形', '盒子'], 'shape', ['square']],
  [['pyramid', 'cone', '金字塔', '锥'], 'shape', ['triangle']],
  [['donut', 'doughnut', 'hoop', 'oval', '甜甜圈', '椭圆', '椭圆形'], 'shape', ['ring', 'circle']],
  [['plus', 'x', '加号', '叉'], 'shape', ['cross']],
  [['love', '爱'], 'shape', ['heart']],
  [['purple', 'violet', 'magenta', '紫色', '紫', '紫红色'], 'colour', ['pink', 'blue']],
  [['grey', 'gray', 'silver', '灰色', '灰', '银色'], 'colour', ['white', 'black']],
  [['brown', 'gold', 'golden', '棕色', '褐色', '金色'], 'colour', ['orange', 'yellow']],
  [['cyan', 'teal', 'turquoise', '青色', '青'], 'colour', ['blue', 'green']],
  [['dark', '深色', '暗'], 'colour', ['black', 'blue']],
  [['light', '浅色', '亮'], 'colour', ['white', 'yellow']],
  [['tiny', 'mini', 'short', '微小', '迷你'], 'size', ['small']],
  [['huge', 'giant', 'tall', '巨型', '巨'], 'size', ['big']],
  [['medium', '中等', '中号'], 'size', ['small', 'big']],
  [['stripes', 'stripy', 'lines', 'lined', 'banded', '线条', '斑马纹'], 'texture', ['striped']],
  [['dots', 'dotty', 'spots', 'polka', '斑点', '点'], 'texture', ['dotted']],
  [['solid', 'smooth', 'uniform', '单色', '实心', '素色'], 'texture', ['plain']],
  [['left', '左', '左边', '左侧'], 'place', ['top left', 'bottom left']],
  [['right', '右', '右边', '右侧'], 'place', ['top right', 'bottom right']],
  [['top', 'upper', 'above', '顶部', '上方', '上边'], 'place', ['top left', 'top right']],
  [['bottom', 'lower', 'below', '底部', '下方', '下边'], 'place', ['bottom left', 'bottom right']],
  [
    ['corner', 'corners', 'edge', '角', '角落'],
    'place',
    ['top left', 'top right', 'bottom left', 'bottom right'],
  ],
];

const byMeaning = new Map(
  related.flatMap(([words, attribute, names]) =>
    words.map((word) => [word, { attribute, names }] as const),
  ),
);

/** Least number of letters inserted, left out or exchanged to turn `a` into `b` (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  from.forEach((letter, i) => {
    const next = [i + 1];
    to.forEach((other, j) =>
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1))),
    );
    row = next;
  });
  return row[to.length]!;
}

/**
 * At most a third of the letters may differ; in Chinese a common character is enough, but not 大 or 小,
 * which begin the names of many things.
 */
function bySpelling(unknown: string, language: Language): string[] {
  const words = lexicon.filter((word) => word.language === language && word.role.kind === 'value');
  if (language === 'zh')
    return words
      .filter(
        ({ role, forms }) =>
          !(role.kind === 'value' && role.of === 'size') &&
          forms.some((form) => [...form].some((c) => c !== '色' && unknown.includes(c))),
      )
      .map(({ forms }) => forms[0]);
  const most = Math.max(1, Math.floor(unknown.length / 3));
  return words
    .map(({ forms }) => ({
      form: forms[0],
      distance: Math.min(...forms.map((form) => editDistance(unknown, form))),
    }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ form }) => form);
}

const languageOf = (word: string): Language => (/\p{Script=Han}/u.test(word) ? 'zh' : 'en');

/**
 * Words of the vocabulary to offer for an unknown one, in its language, the nearest first, never none:
 * near in meaning, else in spelling, else every shape, since what is not known is most often a thing.
 */
export function alternatives(unknown: string): readonly string[] {
  const language = languageOf(unknown);
  const word = unknown.toLowerCase();
  const near = byMeaning.get(word);
  if (near)
    return near.names.map((name) =>
      nameOf(near.attribute, valuesOf[near.attribute].indexOf(name), language),
    );
  const spelt = bySpelling(word, language);
  return spelt.length > 0
    ? spelt.slice(0, 4)
    : shapes.map((_, shape) => nameOf('shape', shape, language));
}
