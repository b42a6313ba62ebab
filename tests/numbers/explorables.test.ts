/** The numbers that come from explorables' models: their names, and that no topic takes another's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesIn } from '#src/numbers/declare.ts';
import { explorableNumbers } from '#src/numbers/explorables.ts';

const declared = explorableNumbers(() => []);
const numbers = valuesIn(declared);

test('a name is the folder and the fact, in small letters and hyphens', () => {
  assert.equal(numbers['noise-schedule-half-power'], 354);
  assert.equal(numbers['latent-compression-level-for-95'], 48);
  assert.equal(numbers['sampler-race-walkers'], 96);
  for (const name of Object.keys(numbers)) assert.match(name, /^[a-z]+(-([a-z]+|\d+))*$/);
});

test('all of them are numbers', () => {
  for (const [name, value] of Object.entries(numbers)) assert.ok(Number.isFinite(value), name);
});
