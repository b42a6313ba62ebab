import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributes, languages } from '../../../src/miniature/world/attributes.ts';
import type { Asked, Attribute, Scene } from '../../../src/miniature/world/attributes.ts';
import {
  captionIn,
  captionOf,
  keptAttributes,
  wordings,
} from '../../../src/miniature/world/captions.ts';
import { readPrompt } from '../../../src/miniature/world/prompt.ts';
import { sceneAt, sceneCount } from '../../../src/miniature/world/scenes.ts';
import { tokenise } from '../../../src/miniature/world/tokenise.ts';
import { end, start } from '../../../src/miniature/world/tokens.ts';
import { vocabulary } from '../../../src/miniature/world/vocabulary.ts';
import { seeded } from './random.ts';

const subsets: readonly (readonly Attribute[])[] = Array.from({ length: 64 }, (_, bits) =>
  attributes.filter((_, i) => bits & (1 << i)),
);

const only = (scene: Scene, kept: readonly Attribute[]): Asked =>
  Object.fromEntries(kept.map((attribute) => [attribute, scene[attribute]]));

/** What is wrong with a caption, or nothing. */
function fault(caption: string, asked: Asked): string | undefined {
  const { ids, unknown, cut } = tokenise(caption);
  if (unknown.length > 0) return `“${caption}” has the unknown ${unknown.join()}`;
  if (cut > 0) return `“${caption}” is ${cut} words too long`;
  if (ids.length !== 14 || ids[0] !== start || !ids.includes(end)) return `“${caption}”: ${ids}`;
  if (ids.some((id) => !Number.isInteger(id) || id < 0 || id >= vocabulary.length))
    return `“${caption}”: ${ids}`;
  const read = readPrompt(caption);
  const right =
    read.contradicted.length === 0 &&
    attributes.every((attribute) => read.asked[attribute] === asked[attribute]);
  return right ? undefined : `“${caption}” reads as ${JSON.stringify(read.asked)}`;
}

describe('captions', () => {
  for (const language of languages) {
    test(`${language}: every scene in every wording reads back`, () => {
      for (let index = 0; index < sceneCount; index++)
        for (let wording = 0; wording < wordings; wording++) {
          const scene = sceneAt(index);
          const caption = captionIn(scene, language, attributes, wording);
          const wrong = fault(caption, scene);
          if (wrong) assert.fail(wrong);
        }
    });

    test(`${language}: every choice of attributes in every wording reads back`, () => {
      const random = seeded(1);
      for (const kept of subsets)
        for (let wording = 0; wording < wordings; wording++)
          for (let draw = 0; draw < 40; draw++) {
            const scene = sceneAt(Math.floor(random() * sceneCount));
            const caption = captionIn(scene, language, kept, wording);
            const wrong = fault(caption, only(scene, kept));
            if (wrong) assert.fail(wrong);
          }
    });
  }

  test('an exchange of the two colours is noticed', () => {
    const scene = sceneAt(5000);
    const exchanged = { ...scene, colour: scene.background, background: scene.colour };
    for (const language of languages)
      for (let wording = 0; wording < wordings; wording++)
        assert.ok(fault(captionIn(exchanged, language, attributes, wording), scene));
  });

  test('a full caption has several orders of words in each language', () => {
    for (const language of languages) {
      const all = Array.from({ length: wordings }, (_, wording) =>
        captionIn(sceneAt(4242), language, attributes, wording),
      );
      assert.equal(new Set(all).size, wordings);
    }
  });

  test('with nothing kept a caption is empty', () => {
    for (const language of languages)
      for (let wording = 0; wording < wordings; wording++)
        assert.equal(captionIn(sceneAt(7), language, [], wording), '');
  });

  test('equal seeds give equal captions', () => {
    const draw = (seed: number): string[] => {
      const random = seeded(seed);
      return Array.from({ length: 20 }, () =>
        captionOf(sceneAt(99), 'en', keptAttributes(random), random),
      );
    };
    assert.deepEqual(draw(3), draw(3));
    assert.notDeepEqual(draw(3), draw(4));
  });
});

describe('the attributes a caption of training names', () => {
  test('a quarter are one or two at the least, over a third all six, none is empty', () => {
    const random = seeded(2);
    const n = 20_000;
    const counts = Array<number>(7).fill(0);
    const byAttribute = new Map<Attribute, number>();
    for (let i = 0; i < n; i++) {
      const kept = keptAttributes(random);
      assert.equal(new Set(kept).size, kept.length);
      counts[kept.length]! += 1;
      for (const attribute of kept)
        byAttribute.set(attribute, (byAttribute.get(attribute) ?? 0) + 1);
    }
    const share = (...lengths: number[]): number =>
      lengths.reduce((sum, length) => sum + counts[length]!, 0) / n;
    assert.equal(counts[0], 0);
    // 0.25, and of the 0.4 with a chance of 3/4 each C(6,1)·0.75·0.25⁵ + C(6,2)·0.75²·0.25⁴ + 0.25⁶.
    assert.ok(Math.abs(share(1, 2) - (0.25 + 0.4 * 0.0376)) < 0.013, `${share(1, 2)}`);
    assert.ok(Math.abs(share(6) - (0.35 + 0.4 * 0.178)) < 0.014, `${share(6)}`);
    const shares = attributes.map((attribute) => byAttribute.get(attribute)! / n);
    assert.ok(Math.max(...shares) - Math.min(...shares) < 0.02);
  });
});
