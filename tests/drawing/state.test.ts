import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  choice,
  defineState,
  flag,
  integer,
  readHash,
  real,
  snap,
  text,
  writeHash,
} from '#src/drawing/state.ts';
import { random } from '#src/maths/random.ts';

const schema = defineState({
  t: integer({ min: 0, max: 999, initial: 500 }),
  odd: integer({ min: 1, max: 10, step: 2, initial: 3 }),
  scale: real({ min: 0, max: 15, step: 0.1, initial: 7.5 }),
  beta: real({ min: 1e-3, max: 10, log: true, initial: 0.1 }),
  schedule: choice(['sd', 'linear', 'cosine'], 'sd'),
  show: flag(false),
  words: text('a cat', 40),
});
type State = typeof schema.initial;

/** Holds for every state that parse may return. */
function assertValid(state: State): void {
  assert.deepEqual(Object.keys(state), Object.keys(schema.fields));
  assert.ok(Number.isInteger(state.t) && state.t >= 0 && state.t <= 999);
  assert.ok([1, 3, 5, 7, 9].includes(state.odd), `odd ${state.odd}`);
  assert.ok(state.scale >= 0 && state.scale <= 15);
  assert.ok(Math.abs(state.scale * 10 - Math.round(state.scale * 10)) < 1e-9);
  assert.ok(state.beta >= 1e-3 && state.beta <= 10);
  assert.ok(['sd', 'linear', 'cosine'].includes(state.schedule));
  assert.equal(typeof state.show, 'boolean');
  assert.ok(state.words.length <= 40);
}

describe('state in a link', () => {
  test('an empty query is the initial state, and the initial state an empty query', () => {
    assert.deepEqual(schema.parse(''), schema.initial);
    assert.equal(schema.serialise(schema.initial), '');
  });

  test('reads what it writes and writes only what differs', () => {
    const state: State = { ...schema.initial, t: 250, schedule: 'cosine', show: true };
    assert.equal(schema.serialise(state), 't=250&schedule=cosine&show=1');
    assert.deepEqual(schema.parse('t=250&schedule=cosine&show=1'), state);
  });

  test('clamps numbers, moves them to the grid, and falls back on anything else', () => {
    const cases: [string, Partial<State>][] = [
      ['t=1e9', { t: 999 }],
      ['t=-4', { t: 0 }],
      ['t=12.6', { t: 13 }],
      ['t=1e999', { t: 999 }],
      ['t=', {}],
      ['t=NaN', {}],
      ['t=Infinity', {}],
      ['t=0x10', {}],
      ['t=12px', {}],
      ['t=%00', {}],
      ['t=%E0%A4%A', {}],
      ['odd=10', { odd: 9 }],
      ['odd=4', { odd: 5 }],
      ['scale=7.449', { scale: 7.4 }],
      ['scale=0.30000000000000004', { scale: 0.3 }],
      ['beta=0', { beta: 0.001 }],
      ['beta=0.0123456', { beta: 0.0123 }],
      ['schedule=SD', {}],
      ['schedule=__proto__', {}],
      ['show=true', {}],
      ['words=', { words: '' }],
      ['words=%F0%9F%90%88', { words: '🐈' }],
      ['unknown=1&constructor=2&__proto__=3', {}],
      ['t=1&t=2', { t: 1 }],
      ['?t=1', {}],
      ['&&=&t==5', {}],
    ];
    for (const [query, expected] of cases) {
      // URLSearchParams drops one leading question mark.
      const wanted = query === '?t=1' ? { t: 1 } : expected;
      assert.deepEqual(schema.parse(query), { ...schema.initial, ...wanted }, query);
    }
  });

  test('never throws and never returns a bad state, whatever the text', () => {
    const source = random(2026);
    const pieces = [
      't', 'odd', 'scale', 'beta', 'schedule', 'show', 'words', '=', '&', '%', '%zz', '+', '-', '.',
      'e', '9', '1e308', '-0', 'NaN', '\u0000', '\ud800', '\udc00', '🐈', '中文', '#', '?', ';', ' ',
    ]; // prettier-ignore
    for (let i = 0; i < 5000; i++) {
      let query = '';
      for (let k = source.integer(12); k >= 0; k--) {
        const any = String.fromCharCode(source.integer(65536));
        query += source.uniform() < 0.8 ? pieces[source.integer(pieces.length)] : any;
      }
      const state = schema.parse(query);
      assertValid(state);
      assert.deepEqual(schema.parse(schema.serialise(state)), state, JSON.stringify(query));
    }
    assertValid(schema.parse('t=' + '9'.repeat(1e5)));
  });

  test('the round trip is the identity on every valid state', () => {
    const source = random(7);
    const { fields } = schema;
    for (let i = 0; i < 2000; i++) {
      const state: State = {
        t: source.integer(1000),
        odd: snap(fields.odd, 10 * source.uniform()),
        scale: snap(fields.scale, 15 * source.uniform()),
        beta: snap(fields.beta, 10 ** (4 * source.uniform() - 3)),
        schedule: fields.schedule.options[source.integer(3)]!,
        show: source.uniform() < 0.5,
        words: String.fromCodePoint(...Array.from({ length: 8 }, () => 32 + source.integer(50000))),
      };
      const back = schema.parse(schema.serialise(state));
      assert.deepEqual({ ...back, words: '' }, { ...state, words: '' });
      assert.equal(back.words, fields.words.read(state.words));
    }
  });

  test('an initial value off the grid is moved onto it', () => {
    assert.equal(integer({ min: 0, max: 10, initial: 99 }).initial, 10);
    assert.equal(real({ min: 0, max: 1, step: 0.25, initial: 0.3 }).initial, 0.25);
    assert.equal(snap({ min: 0, max: 1, step: 0.1 }, NaN), 0);
  });
});

describe('the hash', () => {
  test('is split at the first question mark', () => {
    assert.deepEqual(readHash('#noise-schedule?t=500&x=?'), {
      id: 'noise-schedule',
      query: 't=500&x=?',
    });
    assert.deepEqual(readHash('#clip'), { id: 'clip', query: '' });
    for (const hash of ['', '#', '#?t=1', '?t=1']) assert.equal(readHash(hash).id, undefined);
  });

  test('is written without a question mark where nothing follows', () => {
    assert.equal(writeHash('clip', ''), '#clip');
    assert.equal(writeHash('clip', 'n=3'), '#clip?n=3');
    assert.deepEqual(readHash(writeHash('a', 'b=c')), { id: 'a', query: 'b=c' });
  });
});

test('a whole number on a log range stays whole, within its limits', () => {
  const { fields } = defineState({ n: integer({ min: 1, max: 100_000, initial: 1, log: true }) });
  for (const [given, kept] of [
    [1.4, 1],
    [1.6, 2],
    [12_345, 12_300],
    [1e9, 100_000],
    [Number.NaN, 1],
  ] as const)
    assert.equal(snap(fields.n, given), kept);
  assert.equal(fields.n.read('2.7'), 3);
});
