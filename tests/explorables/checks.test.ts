/** What a reader can run under a figure holds here, too; and each fault that can be planted is found by it. */
import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check, checkGaps, gapsOf, type Checked } from '#explorables/kit/checks.ts';
import type { Faults } from '#explorables/kit/faults.ts';
import { shippedClient } from '#src/miniature/files.ts';
import type { Client } from '#src/miniature/worker/client.ts';

const root = fileURLToPath(new URL('../../src/explorables/', import.meta.url));
const all = globSync('*/index.astro', { cwd: root }).map((file) => file.split(/[\\/]/)[0]!);
const folders = all.filter((folder) => existsSync(`${root}${folder}/checks.ts`));

test('every explorable has checks', () => assert.deepEqual(all, folders));

interface Module {
  /** What runs on the miniature asks it, and answers later. */
  readonly checks: (fault: string, client?: Client) => Checked[] | Promise<Checked[]>;
}

/** The miniature as it is shipped, for the figures that run on it. */
const client = await shippedClient();
await client.run('load', { parts: ['paint', 'encoder', 'contrast', 'lora', 'control'] });

const namesOf = (rows: readonly Checked[]): string[] => rows.map(({ name }) => name.en);
const failing = (rows: readonly Checked[]): string[] => namesOf(rows.filter(({ pass }) => !pass));

/** What a row says of itself is so. */
function assertRow({ name, expected, got, tolerance, pass }: Checked): void {
  assert.ok(name.en !== '' && /\p{Script=Han}/u.test(name.zh), name.en);
  assert.ok(Number.isFinite(expected) && tolerance >= 0, name.en);
  assert.equal(pass, Math.abs(got - expected) <= tolerance, name.en);
}

for (const folder of folders.toSorted()) {
  const { checks } = (await import(`${root}${folder}/checks.ts`)) as Module;
  const faults = existsSync(`${root}${folder}/faults.ts`)
    ? ((await import(`${root}${folder}/faults.ts`)) as { faults: Faults }).faults
    : {};
  describe(folder, () => {
    test('three checks at least, and all of them pass', async () => {
      const rows = await checks('none', client);
      rows.forEach(assertRow);
      assert.ok(rows.length >= 3, `${rows.length} checks`);
      assert.equal(new Set(namesOf(rows)).size, rows.length);
      assert.deepEqual(failing(rows), []);
    });
    test('they take less than 300 ms of the processor', async () => {
      const spent: number[] = [];
      for (let i = 0; i < 3; i += 1) {
        const before = process.cpuUsage();
        await checks('none', client);
        const { user, system } = process.cpuUsage(before);
        spent.push((user + system) / 1000);
      }
      assert.ok(Math.min(...spent) < 300, spent.map(Math.round).join(', '));
    });
    for (const [name, { label, breaks }] of Object.entries(faults))
      test(`planted: ${label.en}; “${breaks.en}” fails`, async () => {
        const rows = await checks(name, client);
        rows.forEach(assertRow);
        assert.ok(failing(rows).includes(breaks.en), failing(rows).join('; '));
        assert.deepEqual(namesOf(rows), namesOf(await checks('none', client)));
      });
  });
}

describe('a check', () => {
  const name = { en: 'it', zh: '它' };
  test('passes within its tolerance, and never on what is no number', () => {
    assert.ok(check(name, 1, 1.1, 0.2).pass);
    assert.ok(!check(name, 1, 1.3, 0.2).pass);
    assert.ok(!check(name, 1, Number.NaN, 9).pass);
  });
  test('of differences takes the largest, whatever its sign', () => {
    assert.equal(checkGaps(name, [0.1, -0.3, 0.2], 1).got, 0.3);
    assert.ok(!checkGaps(name, [0.1, Number.NaN], 1).pass);
    assert.ok(!checkGaps(name, gapsOf([1], [1, 2]), 1).pass);
  });
});
