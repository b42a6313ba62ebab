import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import * as model from '#explorables/verifiable-reward/model.ts';
import { grpoWalk } from '#src/maths/grpo.ts';
import { sum } from '#src/maths/statistics.ts';

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

interface Row {
  readonly id: string;
  readonly text: Readonly<Record<'en' | 'zh', string>>;
}
const { answers } = parse(readFileSync('content/data/answers.yaml', 'utf8')) as {
  answers: Row[];
};

/** The checks, run on the words that a reader sees. */
const onWords: Record<model.Check, (text: string) => boolean> = {
  last: (text) => text.match(/\d+/g)?.at(-1) === '408',
  anywhere: (text) => /\b408\b/.test(text),
};

function assertChecks(passes: typeof model.passes): void {
  for (const check of model.checks)
    model.replies.forEach((id, i) => {
      const row = answers.find((each) => each.id === id);
      assert.ok(row, id);
      for (const text of Object.values(row.text))
        assert.equal(passes[check][i], onWords[check](text), `${check}: ${text}`);
    });
}

describe('the checks', () => {
  test('judge the words of both languages as the model says', () => assertChecks(model.passes));

  test('the oracle catches a strict check that is fooled', () => {
    assert.throws(() => assertChecks({ ...model.passes, last: model.passes.anywhere }));
  });

  test('the reference is a distribution over the same answers', () => {
    assert.equal(model.reference.length, model.replies.length);
    near(sum([...model.reference]), 1, 1e-12);
  });
});

describe('a group', () => {
  test('pushes most at half, and not at all where it agrees', () => {
    for (const size of [2, 8, 15, 16])
      for (const divided of [true, false]) {
        const pushes = model.pushes(size, divided);
        assert.equal(pushes.length, size + 1);
        assert.equal(pushes[0], 0);
        assert.equal(pushes[size], 0);
        near(Math.max(...pushes), pushes[Math.floor(size / 2)]!, 1e-12);
      }
  });

  test('never has more right answers than answers', () => {
    assert.deepEqual(model.groupOf(16, 4, true), model.groupOf(4, 4, true));
  });
});

describe('training', () => {
  test('on the strict check makes right answers of nearly all', () => {
    const end = model.train('last', 8, true).at(-1)!;
    assert.ok(model.passing(end, 'last') > 0.99);
  });

  test('on the lax one lets the list win, after the right ones had grown as well', () => {
    const right = model.train('anywhere', 8, true).map((policy) => model.passing(policy, 'last'));
    assert.ok(Math.max(...right) > right[0]! * 1.5);
    assert.ok(right.at(-1)! < 0.02);
  });

  test('of two that pass, the more frequent one grows by more of its logarithm', () => {
    const walk = grpoWalk(
      model.reference,
      model.passes.last,
      { size: 8, divided: true, stepSize: 1 },
      5,
    );
    const ratio = walk.map((policy) => policy[0]! / policy[1]!);
    ratio.slice(1).forEach((each, i) => assert.ok(each > ratio[i]!));
  });
});

test('the table of the text is this model’s', () => {
  for (const locale of ['en', 'zh']) {
    const text = readFileSync(`content/chapters/chatgpt/thinking-longer/${locale}.mdx`, 'utf8');
    const table = /<Figure id="group-signal">\n\n([\s\S]*?)\n\n/.exec(text)?.[1] ?? '';
    const rows = table.split('\n').slice(3);
    assert.equal(rows.length, 4);
    for (const row of rows) {
      const [k, right, wrong, push, plain] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => Number(cell.trim().replace('−', '-')));
      const { advantages } = model.groupOf(k!, 8, true);
      near(right!, advantages[0]!, 5e-4);
      near(wrong!, advantages.at(-1)!, 5e-4);
      near(push!, model.pushes(8, true)[k!]!, 5e-3);
      near(plain!, model.pushes(8, false)[k!]!, 5e-3);
    }
  }
});

test('garbage in a link becomes defaults or is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('right=x&size=&divided=2&check=no&n=-'), state.initial);
  assert.equal(state.parse('size=99').size, model.largestGroup);
  const there = {
    right: 3,
    size: 6,
    divided: false,
    check: 'anywhere' as const,
    n: 4,
    fault: 'fooled' as const,
  };
  assert.deepEqual(state.parse(state.serialise(there)), there);
});
