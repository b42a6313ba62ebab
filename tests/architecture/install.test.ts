/** Under a Node whose npm leaves parts of the build out, the first command says what to install. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const script = new URL('../../scripts/install-needs.cjs', import.meta.url).pathname;

const installing = (node: string): { status: number | null; said: string } => {
  const env = { ...process.env, npm_config_user_agent: `npm/9.2.0 node/v${node} linux x64` };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  return { status, said: stderr };
};

for (const node of ['18.20.4', '20.18.9', '22.11.0'])
  test(`npm on Node ${node} is stopped with one sentence`, () => {
    const { status, said } = installing(node);
    assert.equal(status, 1);
    assert.match(said, new RegExp(`^npm runs on Node ${node}[^\n]*get Node 22\\.12[^\n]*\n$`));
  });

for (const node of ['20.20.2', '22.12.0', '24.21.0'])
  test(`npm on Node ${node} goes on`, () => {
    assert.deepEqual(installing(node), { status: 0, said: '' });
  });
