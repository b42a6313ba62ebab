/** What the figures of the miniature's training are drawn from, and how they read it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeNames, shownAttributes, valueCounts } from '#charts/kit/attribute-names.ts';
import { panelsOf, rowsOf } from '#charts/kit/panels-of.ts';
import { reachedAfter } from '#charts/kit/reached.ts';
import { locales } from '#src/i18n/locales.ts';
import { whatWasLearned, type Moment } from '#src/miniature/learned.ts';
import { attributes, languages, valuesOf } from '#src/miniature/world/attributes.ts';

describe('when something is learned', () => {
  const curve = (...shares: number[]) => shares.map((share, i) => ({ samples: 10 * i, share }));

  test('it is right from then on to the end', () => {
    assert.equal(reachedAfter(curve(0.1, 0.5, 0.9, 1), 0.9), 20);
    assert.equal(reachedAfter(curve(1, 1), 0.9), 0);
  });
  test('a peak that passes does not count', () => {
    assert.equal(reachedAfter(curve(0.1, 0.95, 0.5, 0.92), 0.9), 30);
    assert.equal(reachedAfter(curve(0.1, 0.95, 0.5), 0.9), undefined);
  });
});

test('every attribute has a panel, a row, a name and its chance', () => {
  assert.deepEqual([...shownAttributes].sort(), [...attributes].sort());
  const shares = Object.fromEntries(attributes.map((key, i) => [key, i / 10])) as Moment['en'];
  const moments = [10, 20].map((samples) => ({ samples, en: shares, zh: shares }));
  for (const locale of locales) {
    const panels = panelsOf(moments, locale, (name, first, last) => `${name} ${first} ${last}`);
    const rows = rowsOf(moments, locale);
    shownAttributes.forEach((attribute, i) => {
      const name = attributeNames[locale][attribute];
      assert.equal(valueCounts[attribute], valuesOf[attribute].length);
      assert.equal(panels[i]!.chance, 1 / valuesOf[attribute].length);
      assert.equal(panels[i]!.name, name);
      assert.equal(rows[i]!.name, name);
      assert.deepEqual(panels[i]!.curves[1]![0], [10, shares[attribute]]);
      assert.equal(rows[i]!.reached[0], undefined);
    });
  }
});

describe('the data', () => {
  const { painting, matching, guidance, steps, pairs, short, meeting, lora, control } =
    whatWasLearned;

  /** Every interval in it, with its path. */
  function* intervals(value: unknown, path: string): Generator<[string, Record<string, number>]> {
    if (typeof value !== 'object' || value === null) return;
    if ('low' in value) yield [path, value as Record<string, number>];
    else
      for (const [key, inner] of Object.entries(value)) yield* intervals(inner, `${path}.${key}`);
  }

  test('each value lies in its interval, each share between 0 and 1', () => {
    const all = [...intervals(whatWasLearned, '')];
    assert.ok(all.length > 200);
    for (const [path, found] of all) {
      const value = found['share'] ?? found['mean']!;
      assert.ok(found['low']! <= value && value <= found['high']!, path);
      if ('share' in found) assert.ok(found['low']! >= 0 && found['high']! <= 1, path);
    }
  });

  test('the curves go forward, and there are not too many moments', () => {
    for (const curve of [painting, matching]) {
      assert.ok(curve.length > 4 && curve.length <= 42);
      curve.slice(1).forEach(({ samples }, i) => assert.ok(samples > curve[i]!.samples));
      for (const moment of curve)
        for (const language of languages)
          for (const attribute of attributes) {
            const share = moment[language][attribute];
            assert.ok(share >= 0 && share <= 1);
          }
    }
  });

  test('prompts that say little go wrong less often, mostly in the texture, as the text says', () => {
    for (const [language, sampler] of languages.flatMap((language) =>
      (['ddim', 'ddpm'] as const).map((sampler) => [language, sampler] as const),
    )) {
      const [few, six] = [short[language][sampler], pairs[language].seen];
      assert.ok(few.all.share > six.all.share);
      assert.ok(few.all.share >= 0.95);
      assert.ok(six.texture.share > 0.98);
      const wrong = attributes.map((key) => few[key].n * (1 - few[key].share));
      const inTexture = few.texture.n * (1 - few.texture.share);
      assert.ok(inTexture > wrong.reduce((sum, value) => sum + value) / 2);
    }
  });

  test('the figures have what they draw', () => {
    assert.deepEqual(
      guidance.map(({ s }) => s),
      [0, 1, 1.5, 2, 3, 5, 8],
    );
    const counts = Object.values(steps).map((curve) => curve.map((point) => point.steps).join());
    assert.equal(new Set(counts).size, 1, 'the samplers are measured at the same steps');
    assert.ok(guidance[0]!.all.high < 0.1, 'without guidance the prompt is ignored');
    assert.ok(meeting.trained.found.low > meeting.untrained.found.high);
    assert.ok(pairs.en.unseen.all.n > 0 && lora.length > 2 && control.length > 1);
  });
});
