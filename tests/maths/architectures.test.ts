import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caches } from '#src/maths/architectures.ts';
import { cacheBytesPerToken } from '#src/maths/compute.ts';

test('bytes a token at 16 bits are those that the papers and model cards lead to', () => {
  const published = {
    gpt3: 4_718_592,
    'llama2-70b': 327_680,
    'llama3-8b': 131_072,
    'llama31-405b': 516_096,
    'deepseek-v3': 70_272,
  };
  for (const [name, bytes] of Object.entries(published))
    assert.equal(cacheBytesPerToken(caches[name as keyof typeof caches]), bytes, name);
  assert.equal(Object.keys(caches).length, Object.keys(published).length);
});
