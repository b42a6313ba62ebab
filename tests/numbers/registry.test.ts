/** Every number that a text may state: declared whole, and answered alike wherever it is asked. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData, rowsOf } from '#src/book/load-data.ts';
import { faultOf, worksOfInputs } from '#src/book/number-faults.ts';
import { random } from '#src/maths/random.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  valueOf,
  valuesOf,
  type Declared,
  type Input,
} from '#src/numbers/declare.ts';
import { fetchDeclared } from '#src/numbers/fetch.ts';
import { readFormula } from '#src/numbers/formula.ts';
import { originOf } from '#src/numbers/origin.ts';
import { registryFrom } from '#src/numbers/registry.ts';
import { placeOf, valueAt } from '#src/numbers/slider.ts';

const { data } = loadData(process.cwd());
const registry = registryFrom((set) => rowsOf(data, set));
const chance = random(15);

type Ranged = Input & { readonly range: readonly [number, number] };
const isRanged = (input: Input): input is Ranged => input.range !== undefined;

/** Values as a reader can set them: each input that has a range at a place of its slider. */
const drawn = ({ inputs }: Declared): Record<string, number> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      isRanged(input) ? valueAt(input, chance.integer(1001)) : input.value,
    ]),
  );

const alike = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9);

describe('numbers', () => {
  test('are at least 250, and of those on Stable Diffusion at least 100', () => {
    const topics = [...registry.values()].map(({ topic }) => topic);
    console.log(`${topics.length} numbers`);
    assert.ok(topics.length >= 250);
    assert.ok(topics.filter((topic) => topic === 'diffusion').length >= 100);
  });

  test('give the page’s answer and the module’s alike for 1,000 settings of their inputs', async () => {
    const open = [...registry].filter(([, { declared }]) =>
      Object.values(declared.inputs).some(isRanged),
    );
    for (let i = 0; i < 1000; i++) {
      const [name, { topic, declared }] = open[i % open.length]!;
      const fetched = await fetchDeclared(topic, name);
      assert.ok(fetched, name);
      const values = drawn(declared);
      assert.ok(Object.values(values).every(Number.isFinite), name);
      const expected = declared.of(values);
      assert.ok(alike(fetched.of(values), expected), `${name} at ${JSON.stringify(values)}`);
      assert.ok(!Number.isNaN(expected), `${name} at ${JSON.stringify(values)}`);
    }
  });

  test('are numbers wherever a reader can set their inputs: at each corner of the ranges', () => {
    const wrong = [...registry].flatMap(([name, { declared }]) => {
      const ranged = Object.entries(declared.inputs).flatMap(([key, input]) =>
        isRanged(input) ? [[key, input.range] as const] : [],
      );
      const corner = Array.from({ length: 2 ** ranged.length }, (_, bits) => ({
        ...valuesOf(declared.inputs),
        ...Object.fromEntries(ranged.map(([key, ends], i) => [key, ends[(bits >> i) & 1]!])),
      })).find((values) => !Number.isFinite(declared.of(values)));
      return corner ? [`${name} at ${JSON.stringify(corner)}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  test('come to what their printed formula comes to, for 1,000 settings', () => {
    const arithmetic = [...registry].filter(
      ([, { declared }]) => typeof declared.formula === 'string',
    );
    for (let i = 0; i < 1000; i++) {
      const [name, { declared }] = arithmetic[i % arithmetic.length]!;
      const values = drawn(declared);
      const printed = readFormula(declared.formula as string)(values);
      assert.ok(
        alike(declared.of(values), printed),
        `${name} at ${JSON.stringify(values)}: ${declared.of(values)}, ${printed}`,
      );
    }
  });

  test('a wrong formula is caught', () => {
    const wrong = byFunction(
      'a ÷ b',
      { a: chosen(6, ['a', 'a'], [1, 9]), b: chosen(3, ['b', 'b'], [1, 9]) },
      ({ a, b }) => b / a,
    );
    const values = valuesOf(wrong.inputs);
    assert.ok(!alike(wrong.of(values), readFormula('a ÷ b')(values)));
  });

  test('cite the works of their inputs', () => {
    const works = worksOfInputs(
      new Map([
        [
          'a',
          {
            topic: 'slips',
            declared: byFormula('x + y', {
              x: cited(1, ['x', 'x'], ['young1804', '']),
              y: chosen(2, ['y', 'y']),
            }),
          },
        ],
      ] as const),
    );
    assert.deepEqual([...works], ['young1804']);
    assert.ok(worksOfInputs(registry).has('gpt1repo'));
  });

  test('say in either language what they are made of', () => {
    for (const [name, { declared }] of registry)
      for (const locale of ['en', 'zh'] as const) {
        const { formula, value, inputs } = originOf(declared, [], locale);
        assert.ok(formula !== '' && value !== '–', name);
        for (const input of inputs)
          assert.ok(input.is !== '' && input.shown !== '–', `${name}: ${input.name}`);
      }
  });
});

describe('a declaration', () => {
  const sources = { works: new Set(['young1804']), registry: new Map(), hasRow: () => false };
  const fault = (declared: Declared) => faultOf(declared, sources);
  const is = ['a length', '长度'] as const;

  test('that is whole has no fault', () => {
    const whole = byFormula('2 × a', { a: cited(3, is, ['young1804', '§3.1'], [1, 9]) });
    assert.equal(fault(whole), null);
    assert.equal(valueOf(whole), 6);
  });

  for (const [what, declared, words] of [
    ['without a formula', { formula: ['', ''], inputs: {}, of: () => 1 }, 'has no formula'],
    [
      'of an unknown work',
      byFormula('a', { a: cited(3, is, ['old', '']) }),
      'has an input a that cites "old", which is no reference',
    ],
    [
      'of an unreadable place',
      byFormula('a', { a: cited(3, is, ['young1804', 'somewhere']) }),
      'has an input a that has the place “somewhere”, which is none',
    ],
    [
      'in one language',
      byFormula('a', { a: chosen(3, ['a length', '']) }),
      'has an input a that does not say what it is in both languages',
    ],
    [
      'outside its range',
      byFormula('a', { a: chosen(3, is, [4, 5]) }),
      'has an input a that is 3, outside its range',
    ],
    [
      'of no number',
      byFormula('a', { a: { value: 3, is, from: { number: 'none' } } }),
      'has an input a that comes from the number "none", which is none',
    ],
    [
      'of no row',
      byFormula('a', { a: { value: 3, is, from: { set: 'lengths', row: 'x' } } }),
      'has an input a that comes from no row of content/data/lengths.yaml',
    ],
  ] as const)
    test(`${what} has one`, () => assert.equal(fault(declared), words));

  test('whose formula and inputs differ is refused', () => {
    assert.throws(() => byFormula('a × b', { a: chosen(3, is) }), /do not agree about: b/);
    assert.throws(
      () => byFormula('a', { a: chosen(3, is), b: chosen(3, is) }),
      /do not agree about: b/,
    );
  });
});

describe('a slider', () => {
  for (const [range, whole] of [
    [[0, 1], false],
    [[1, 1_000_000], true],
    [[-3, 3], false],
    [[1e-5, 0.01], false],
  ] as const)
    test(`of ${range.join(' to ')} has both ends and rises between them`, () => {
      const input = { range, whole };
      assert.equal(valueAt(input, 0), range[0]);
      assert.equal(valueAt(input, 1000), range[1]);
      let before: number = range[0];
      for (let place = 1; place <= 1000; place++) {
        const value = valueAt(input, place);
        assert.ok(value >= before);
        if (!whole) assert.equal(placeOf(input, value), place);
        before = value;
      }
    });
});
