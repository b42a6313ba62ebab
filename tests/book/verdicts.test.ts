import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { byChapter, countVerdicts } from '#src/book/verdicts.ts';
import { verdicts as shown } from '#src/components/verdictNames.ts';
import { verdicts as allowed } from '#src/schemas/claim.ts';

const claims = [
  { verdict: 'wrong', section: 'a#one' },
  { verdict: 'correct', section: 'b#two' },
  { verdict: 'wrong', section: 'b#three' },
];

test('verdicts are counted in the order asked for, and none is shown that no claim has', () =>
  assert.deepEqual(countVerdicts(claims, ['correct', 'opinion', 'wrong']), [
    { verdict: 'correct', count: 1 },
    { verdict: 'wrong', count: 2 },
  ]));

test('claims stand under their chapter, in the order of the book', () =>
  assert.deepEqual(
    byChapter(claims, ['b', 'a', 'c']).map((part) => [part.chapter, part.claims.length]),
    [
      ['b', 2],
      ['a', 1],
    ],
  ));

test('what the page shows are the verdicts that the data may have', () =>
  assert.deepEqual([...shown].sort(), [...allowed].sort()));

test('the counts of the real ledger add up to its claims', () => {
  const { claims: ledger } = parse(readFileSync('content/claims.yaml', 'utf8')) as {
    claims: { verdict: string; section: string }[];
  };
  const total = countVerdicts(ledger, shown).reduce((sum, { count }) => sum + count, 0);
  assert.equal(total, ledger.length);
  assert.equal(ledger.length, 111);
  assert.equal(ledger.filter(({ verdict }) => verdict === 'no-claim').length, 9);
});
