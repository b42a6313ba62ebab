/** The picture of the timeline and the numbers of image models: what is drawn, and what a screen reader hears. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { records, valuesOf } from '#charts/image-measures/best.ts';
import { strings as imageStrings, valueText } from '#charts/image-measures/strings.ts';
import { landmarks } from '#charts/timeline-picture/marks.ts';
import { madeOf, packed } from '#charts/timeline-picture/pack.ts';
import { strings as pictureStrings } from '#charts/timeline-picture/strings.ts';
import { lanes, schema, type Category } from '#src/schemas/events.ts';
import type { ImageMeasure } from '#src/schemas/image-measures.ts';
import { anEvent, events, imageMeasures } from './data.ts';

/** Nobody is the maker of a prize, two houses had the score of the olympiad, and a proof is no model. */
const withoutMaker = new Set([
  'nobel-physics-2024',
  'nobel-chemistry-2024',
  'imo-2025',
  'openai-navier-stokes',
  'openai-722-manuscripts',
]);

describe('the picture of the timeline', () => {
  test('every model and product since 2013 has a maker', () => {
    const missing = events.filter(
      ({ id, date, category, maker }) =>
        date >= '2013' &&
        maker === undefined &&
        (lanes as readonly Category[]).includes(category) &&
        !withoutMaker.has(id),
    );
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
    assert.ok(madeOf(events).every(({ date }) => date >= '2013'));
  });

  test('a law has no maker', () => {
    assert.ok(!schema.safeParse(anEvent({ category: 'regulation', maker: 'meta' })).success);
    assert.ok(schema.safeParse(anEvent({ category: 'video', maker: 'meta' })).success);
  });

  test('dots of one row keep their distance, and each event is drawn once', () => {
    const found = packed(events, 0.4);
    assert.equal(
      found.reduce((sum, { dots }) => sum + dots.length, 0),
      madeOf(events).length,
    );
    const [lane] = packed(
      ['2020-01', '2020-02', '2021-01'].map((date, i) =>
        anEvent({ id: `e-${i}`, date, maker: 'google' }),
      ),
      0.4,
    );
    assert.deepEqual(
      lane?.dots.map(({ row }) => row),
      [0, 1, 0],
    );
    assert.equal(lane.rows, 2);
  });

  test('names stand at events that are drawn', () => {
    const drawn = new Set(madeOf(events).map(({ id }) => id));
    assert.deepEqual(
      Object.keys(landmarks).filter((id) => !drawn.has(id)),
      [],
    );
  });

  test('a screen reader hears how many are whose', () => {
    const two = [
      anEvent({ id: 'a', maker: 'meta' }),
      anEvent({ id: 'b', maker: 'meta' }),
      anEvent({ id: 'c' }),
    ];
    assert.match(pictureStrings.en.pictureTitle(two), /2 in all: OpenAI 0, .*Meta 2,/);
    assert.match(pictureStrings.zh.pictureTitle(two), /共2个：OpenAI0个/);
  });
});

describe('image models in numbers', () => {
  const of = (id: string, date: string, value: number): ImageMeasure => ({
    id,
    name: id,
    measure: 'coco',
    date,
    value,
    sources: [{ id: 'a-work' }],
  });

  test('a record is smaller than all before it; of one month the smaller comes last', () => {
    const rows = [of('b', '2021-05', 5), of('a', '2021-05', 9), of('c', '2022-01', 7)];
    assert.deepEqual(
      valuesOf('coco', rows).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(
      records('coco', rows).map(({ id }) => id),
      ['a', 'b'],
    );
  });

  test('the ends that the text names are those of the data', () => {
    const ends = (measure: 'imagenet' | 'coco') => {
      const found = records(measure, imageMeasures).map(({ value }) => value);
      return [found[0], found.at(-1)];
    };
    assert.deepEqual(ends('imagenet'), [6.95, 2.27]);
    assert.deepEqual(ends('coco'), [28, 7.23]);
  });

  test('what a screen reader hears and the table prints', () => {
    assert.match(
      imageStrings.en.distanceTitle(imageMeasures),
      /By class, the best falls from 6\.95 of BigGAN-deep \(September 2018\) to 2\.27 of DiT/,
    );
    assert.match(imageStrings.zh.edgeTitle(imageMeasures), /FLUX\.2的2048（2025年11月）/);
    assert.deepEqual(
      imageMeasures
        .filter(({ id }) => id === 'sdxl' || id === 'dall-e-2')
        .map((row) => valueText(row)),
      ['10.39', '1024 × 1024'],
    );
  });
});
