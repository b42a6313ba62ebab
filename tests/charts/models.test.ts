/** The model map: sizes in words, order of rows. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byTask, compare } from '#charts/model-map-table/order.ts';
import { parameters, sizeKey, sizeText } from '#charts/model-map-table/size.ts';
import { strings } from '#charts/model-map-table/strings.ts';
import type { Model } from '#src/schemas/models.ts';
import { schema, tasks } from '#src/schemas/models.ts';
import { models } from './data.ts';

const find = (id: string): Model => models.find((model) => model.id === id) ?? assert.fail(id);
const text = (id: string, locale: 'en' | 'zh') => sizeText(find(id), strings[locale].size, locale);

describe('sizes', () => {
  test('in millions, billions, trillions; in 亿 and 万亿', () => {
    assert.equal(parameters(0.11, 'en'), '110M');
    assert.equal(parameters(175, 'en'), '175B');
    assert.equal(parameters(1600, 'en'), '1.6T');
    assert.equal(parameters(0.428, 'en'), '428M');
    assert.equal(parameters(175, 'zh'), '1750亿');
    assert.equal(parameters(0.093, 'zh'), '9300万');
    assert.equal(parameters(2800, 'zh'), '2.8万亿');
  });
  test('with all versions, and what of a mixture is active', () => {
    assert.equal(text('deepseek-v4', 'en'), '284B (13B active), 1.6T (49B active)');
    assert.equal(text('deepseek-v3', 'zh'), '6710亿（激活370亿）');
    assert.equal(text('codex', 'en'), 'up to 12B');
    assert.equal(text('gpt-4', 'en'), 'not published');
    assert.equal(text('wavenet', 'zh'), '');
  });
  test('sort by the largest version, unknown ones below all', () => {
    assert.equal(sizeKey(find('llama-3-1')), 405);
    assert.ok(sizeKey(find('wavenet')) < sizeKey(find('gpt-4')));
    assert.ok(sizeKey(find('gpt-4')) < sizeKey(find('alphafold-2')));
  });
});

describe('rows', () => {
  test('stand by task, then by year', () => {
    const rows = byTask(models);
    assert.equal(rows.length, models.length);
    rows.forEach((row, i) => {
      const before = rows[i - 1];
      if (!before) return;
      const step = tasks.indexOf(row.task) - tasks.indexOf(before.task);
      assert.ok(step > 0 || (step === 0 && row.year >= before.year), row.id);
    });
  });
  test('compare as numbers where they are numbers, else as words', () => {
    assert.ok(compare('9', '10', 'ascending', 'en') < 0);
    assert.ok(compare('9', '10', 'descending', 'en') > 0);
    assert.ok(compare('Ähre', 'Zoo', 'ascending', 'en') < 0);
    assert.ok(compare('', '1', 'ascending', 'en') < 0);
    assert.equal(compare('-1', '-1', 'ascending', 'en'), 0);
  });
  test('have ids of their own, text in both languages, and every task', () => {
    assert.equal(new Set(models.map(({ id }) => id)).size, models.length);
    for (const { id, org, note, licence } of models)
      for (const { en, zh } of [org, note, ...(licence ? [licence] : [])]) {
        assert.ok(en.trim() !== '' && zh.trim() !== '', id);
        assert.doesNotMatch(zh, /\p{sc=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{sc=Han}/u, id);
      }
    for (const task of tasks)
      assert.ok(
        models.some((model) => model.task === task),
        task,
      );
  });
  test('a size has as many active numbers as versions', () => {
    for (const { id, size } of models)
      if (typeof size === 'object' && size.active)
        assert.equal(size.active.length, size.billions.length, id);
    assert.ok(!schema.safeParse({ ...find('gpt-3'), size: { billions: [] } }).success);
  });
});
