/**
 * What of an explorable a link can carry. A schema names the fields; `parse` reads a query such as
 * `t=500&schedule=cosine` and never fails; `serialise` writes one, leaving out what is at its default.
 */
export interface Field<T> {
  readonly initial: T;
  /** The value a text stands for, or `undefined` if it stands for none. Never throws. */
  read(text: string): T | undefined;
  write(value: T): string;
}

export interface RangeOptions {
  readonly min: number;
  readonly max: number;
  /** Distance between allowed values, counted from `min`; 1 for integers. */
  readonly step: number;
  /** A slider moves in equal factors and not in equal steps; needs `min` > 0. `step` is then ignored. */
  readonly log?: boolean;
  /** On a log range: whole numbers only. */
  readonly whole?: boolean;
}
export type RangeField = Field<number> & RangeOptions;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The nearest allowed value: clamped, then on the grid of `step`, exact to the printed digit.
 * On a log range: three significant figures, or whole numbers. NaN becomes `min`.
 */
export function snap({ min, max, step, log, whole }: RangeOptions, value: number): number {
  const held = value > min ? Math.min(value, max) : min;
  if (log) {
    const short = Number(held.toPrecision(3));
    return Math.max(min, Math.min(max, whole ? Math.round(short) : short));
  }
  const most = Math.floor((max - min) / step + 1e-9);
  const onGrid = min + Math.min(most, Math.round((held - min) / step)) * step;
  return Number(onGrid.toFixed(10)) + 0;
}

function range(options: RangeOptions, initial: number): RangeField {
  return {
    ...options,
    initial: snap(options, initial),
    read: (text) =>
      plainNumber.test(text.trim()) ? snap(options, Number(text.trim())) : undefined,
    write: (value) => String(snap(options, value)),
  };
}

/** A whole number from `min` to `max`; three significant figures if `log`. */
export function integer(o: {
  min: number;
  max: number;
  step?: number;
  initial: number;
  log?: true;
}): RangeField {
  const { min, max, step = 1 } = o;
  return range({ min, max, step, ...(o.log ? { log: true, whole: true } : {}) }, o.initial);
}

/** A real number from `min` to `max`, in steps of `step`, or three significant figures if `log`. */
export function real(
  o: { min: number; max: number; initial: number } & ({ step: number } | { log: true }),
): RangeField {
  const { min, max } = o;
  return 'log' in o
    ? range({ min, max, step: (max - min) / 100, log: true }, o.initial)
    : range({ min, max, step: o.step }, o.initial);
}

export type ChoiceField<T extends string> = Field<T> & { readonly options: readonly T[] };

/** One of a few names. */
export function choice<const T extends string>(
  options: readonly T[],
  initial: NoInfer<T>,
): ChoiceField<T> {
  return {
    options,
    initial,
    read: (text) => options.find((option) => option === text),
    write: (value) => value,
  };
}

/** Yes or no; `1` and `0` in a link. */
export function flag(initial: boolean): Field<boolean> {
  return {
    initial,
    read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
    write: (value) => (value ? '1' : '0'),
  };
}

/** Free text of the reader's, cut after `most` UTF-16 units; halves of surrogate pairs are dropped. */
export function text(initial: string, most: number): Field<string> {
  const cut = (value: string): string => value.slice(0, most).replace(/\p{Cs}/gu, '');
  return { initial: cut(initial), read: cut, write: cut };
}

// `any`, since a field both reads and writes its type, and a schema holds fields of every type.
export type Fields = Readonly<Record<string, Field<any>>>;
export type StateOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

export interface Schema<F extends Fields> {
  readonly fields: F;
  readonly initial: StateOf<F>;
  /** A whole state from any text: unknown keys are ignored, bad values become defaults. */
  parse(query: string): StateOf<F>;
  /** The query of a state, without `?`, in the schema's order, defaults left out. */
  serialise(state: StateOf<F>): string;
}

export function defineState<const F extends Fields>(fields: F): Schema<F> {
  const entries = Object.entries(fields);
  const build = (pick: (name: string, field: Fields[string]) => unknown): StateOf<F> =>
    Object.fromEntries(entries.map(([name, field]) => [name, pick(name, field)])) as StateOf<F>;

  return {
    fields,
    initial: build((_, field) => field.initial),
    parse(query) {
      const given = new URLSearchParams(query);
      return build((name, field) => {
        const raw = given.get(name);
        return (raw === null ? undefined : field.read(raw)) ?? field.initial;
      });
    },
    serialise(state) {
      const query = new URLSearchParams();
      for (const [name, field] of entries) {
        const written = field.write(state[name]);
        if (written !== field.write(field.initial)) query.set(name, written);
      }
      return query.toString();
    },
  };
}

/** Splits `#id?query`; `undefined` for the id if the hash names nothing. Never throws. */
export function readHash(hash: string): { id: string | undefined; query: string } {
  const bare = hash.replace(/^#/, '');
  const mark = bare.indexOf('?');
  const id = mark < 0 ? bare : bare.slice(0, mark);
  return { id: id === '' ? undefined : id, query: mark < 0 ? '' : bare.slice(mark + 1) };
}

/** `#id` or `#id?query`. */
export function writeHash(id: string, query: string): string {
  return query === '' ? `#${id}` : `#${id}?${query}`;
}
