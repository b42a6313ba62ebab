/** The words that prompts are made of, with every form in which a reader may write them. */
import { attributes, languages, valuesOf } from './attributes.ts';
import type { Attribute, Language } from './attributes.ts';

/** What a word does in a sentence: names a value, or is one of the few that hold it together. */
export type Role =
  | {
      readonly kind: 'value';
      readonly of: Exclude<Attribute, 'background'>;
      readonly value: number;
    }
  | { readonly kind: 'function'; readonly means: string };

/** A word of the vocabulary: its first form is the one that captions use. */
export interface Word {
  readonly language: Language;
  readonly forms: readonly [string, ...string[]];
  readonly role: Role;
}

type Forms = readonly [string, ...string[]];

const values: Readonly<Record<Language, Readonly<Record<string, Forms>>>> = {
  en: {
    circle: ['circle'],
    square: ['square'],
    triangle: ['triangle'],
    star: ['star'],
    heart: ['heart'],
    ring: ['ring'],
    cross: ['cross'],
    moon: ['moon', 'crescent'],
    red: ['red'],
    orange: ['orange'],
    yellow: ['yellow'],
    green: ['green'],
    blue: ['blue'],
    pink: ['pink'],
    white: ['white'],
    black: ['black'],
    small: ['small', 'little'],
    big: ['big', 'large'],
    plain: ['plain'],
    striped: ['striped'],
    dotted: ['dotted', 'spotted'],
    centre: ['centre', 'center', 'middle'],
    'top left': ['top left', 'upper left', 'top left corner', 'upper left corner'],
    'top right': ['top right', 'upper right', 'top right corner', 'upper right corner'],
    'bottom left': ['bottom left', 'lower left', 'bottom left corner', 'lower left corner'],
    'bottom right': ['bottom right', 'lower right', 'bottom right corner', 'lower right corner'],
  },
  zh: {
    circle: ['圆形', '圆'],
    square: ['正方形', '方形', '方块'],
    triangle: ['三角形', '三角'],
    star: ['星星', '星形', '五角星', '星'],
    heart: ['爱心', '心形', '心'],
    ring: ['圆环', '环形', '环'],
    cross: ['十字', '十字形'],
    moon: ['月牙', '月亮', '新月'],
    red: ['红色', '红'],
    orange: ['橙色', '橙', '橘色'],
    yellow: ['黄色', '黄'],
    green: ['绿色', '绿'],
    blue: ['蓝色', '蓝'],
    pink: ['粉色', '粉红色', '粉红', '粉'],
    white: ['白色', '白'],
    black: ['黑色', '黑'],
    small: ['小', '小号'],
    big: ['大', '大号'],
    plain: ['纯色'],
    striped: ['条纹'],
    dotted: ['波点', '圆点'],
    centre: ['中央', '中间', '正中', '中心', '正中央'],
    'top left': ['左上角', '左上', '左上方'],
    'top right': ['右上角', '右上', '右上方'],
    'bottom left': ['左下角', '左下', '左下方'],
    'bottom right': ['右下角', '右下', '右下方'],
  },
};

/** Words that have no value; `thing` stands in for a shape that is not named. */
const functions: Readonly<Record<Language, Readonly<Record<string, Forms>>>> = {
  en: {
    one: ['a', 'an'],
    on: ['on'],
    in: ['in', 'at'],
    the: ['the'],
    with: ['with'],
    ground: ['background'],
    thing: ['shape', 'thing', 'object'],
  },
  zh: {
    one: ['一个', '一颗', '一枚', '一块', '一只', '个', '一'],
    in: ['在', '位于'],
    of: ['的'],
    with: ['有'],
    ground: ['背景', '底色', '底'],
    thing: ['图形', '形状', '物体', '东西'],
  },
};

/** Words that may stand in a prompt and mean nothing here: they get no number. */
export const silent: readonly string[] = [
  ...['and', 'of', 'is', 'that', 'which', 'it', 'its'],
  ...['上', '上面', '里', '中', '是', '和', '着', '上有'],
];

function wordsOf(language: Language): Word[] {
  const functionWords = Object.entries(functions[language]).map(([means, forms]): Word => ({
    language,
    forms,
    role: { kind: 'function', means },
  }));
  const valueWords = attributes
    .filter((attribute) => attribute !== 'background')
    .flatMap((of) =>
      valuesOf[of].map((name, value): Word => {
        const forms = values[language][name];
        if (!forms) throw new Error(`${name} has no word in ${language}`);
        return { language, forms, role: { kind: 'value', of, value } };
      }),
    );
  return [...functionWords, ...valueWords];
}

/** Every word, the English ones first. */
export const lexicon: readonly Word[] = languages.flatMap(wordsOf);

const written = new Map(
  lexicon.map(({ language, role, forms }) => [
    role.kind === 'value' ? `${language} ${role.of} ${role.value}` : `${language} ${role.means}`,
    forms[0],
  ]),
);

/** How captions write a value of an attribute. Throws a RangeError if there is no such value. */
export function nameOf(attribute: Attribute, value: number, language: Language): string {
  const of = attribute === 'background' ? 'colour' : attribute;
  const name = written.get(`${language} ${of} ${value}`);
  if (name === undefined) throw new RangeError(`${attribute} has no value ${value}`);
  return name;
}
