/** Configurations are merged as Mermaid merges them, whose own function is the oracle. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { assignWithDepth } from '#src/diagrams/page/merge.ts';
import { random } from '#src/maths/random.ts';

type Merge = typeof assignWithDepth;

const dist = dirname(createRequire(import.meta.url).resolve('mermaid'));
const theirs = (): Merge => {
  for (const file of globSync(`${dist}/chunks/mermaid.core/*.mjs`)) {
    const [text] =
      /var assignWithDepth = [\s\S]*?\n\}, "assignWithDepth"\);/.exec(readFileSync(file, 'utf8')) ??
      [];
    if (text)
      return new Function(`const __name = (f) => f; ${text} return assignWithDepth`)() as Merge;
  }
  throw new Error('Mermaid has no assignWithDepth');
};

const { integer } = random(7);
const keys = ['a', 'b', 'c', 'd'];

/** Plain values, lists and objects in each other, as configurations and what is no configuration. */
function some(depth: number): unknown {
  const kinds = depth === 0 ? 6 : 9;
  switch (integer(kinds)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return integer(3);
    case 3:
      return ['x', 'y'][integer(2)];
    case 4:
      return integer(2) === 0;
    case 5:
      return Array.from({ length: integer(3) }, () => integer(4));
    default:
      return Object.fromEntries(
        keys.filter(() => integer(2) === 0).map((key) => [key, some(depth - 1)]),
      );
  }
}

/** What comes of it, an error too. */
const outcome = (merge: Merge, target: unknown, source: unknown, depth?: number): unknown => {
  try {
    const copy = structuredClone(target);
    const merged = merge(copy, structuredClone(source), depth === undefined ? {} : { depth });
    return { merged, copy };
  } catch {
    return 'an error';
  }
};

test('whatever is merged into whatever', () => {
  const own = theirs();
  for (let i = 0; i < 20_000; i++) {
    const [target, source, depth] = [some(3), some(3), [undefined, 0, 1, 2, 3][integer(5)]];
    assert.deepEqual(
      outcome(assignWithDepth, target, source, depth),
      outcome(own, target, source, depth),
      JSON.stringify({ target, source, depth }),
    );
  }
});
