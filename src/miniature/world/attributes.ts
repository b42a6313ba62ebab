/**
 * The world of the miniature: pictures of one object on an even ground. A scene is six small
 * integers, each an index into a list of names.
 */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export const shapes = [
  'circle',
  'square',
  'triangle',
  'star',
  'heart',
  'ring',
  'cross',
  'moon',
] as const;
export const colours = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'pink',
  'white',
  'black',
] as const;
export const sizes = ['small', 'big'] as const;
export const textures = ['plain', 'striped', 'dotted'] as const;
export const places = ['centre', 'top left', 'top right', 'bottom left', 'bottom right'] as const;

export const attributes = ['shape', 'colour', 'background', 'size', 'texture', 'place'] as const;
export type Attribute = (typeof attributes)[number];

/** The names of each attribute's values; object and background share the colours. */
export const valuesOf: Readonly<Record<Attribute, readonly string[]>> = {
  shape: shapes,
  colour: colours,
  background: colours,
  size: sizes,
  texture: textures,
  place: places,
};

/** Index of each attribute's value in `valuesOf`; `background` differs from `colour`. */
export type Scene = Readonly<Record<Attribute, number>>;

/** What is asked of a scene: the attributes that are named. */
export type Asked = Readonly<Partial<Record<Attribute, number>>>;

/** Whether the scene has every value that is asked. */
export const satisfies = (scene: Scene, asked: Asked): boolean =>
  attributes.every(
    (attribute) => asked[attribute] === undefined || asked[attribute] === scene[attribute],
  );
