/** The grammar of `at`, and its wording in two languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localisePlace, parsePlace } from '#src/book/place.ts';

const wordings: readonly (readonly [at: string, en: string, zh: string])[] = [
  ['§3.1', '§3.1', '§3.1'],
  ['§A.2', '§A.2', '§A.2'],
  ['§§3–4', '§§3–4', '§§3–4'],
  ['§§3.1–3.3', '§§3.1–3.3', '§§3.1–3.3'],
  ['eq. 4', 'eq. 4', '式（4）'],
  ['eqs. 6–7', 'eqs. 6–7', '式（6）至（7）'],
  ['Table 6', 'Table 6', '表6'],
  ['Table S1', 'Table S1', '表S1'],
  ['fig. 2a', 'fig. 2a', '图2a'],
  ['Alg. 1', 'Alg. 1', '算法1'],
  ['app. B', 'app. B', '附录B'],
  ['app. C.3', 'app. C.3', '附录C.3'],
  ['p. 5', 'p. 5', '第5页'],
  ['pp. 5–6', 'pp. 5–6', '第5–6页'],
  ['Art. 14', 'Art. 14', '第14条'],
  ['Art. 50(2)', 'Art. 50(2)', '第50条第2款'],
  ['Arts. 2–3', 'Arts. 2–3', '第2–3条'],
  ['para. 544', 'para. 544', '第544段'],
  ['paras. 543–545', 'paras. 543–545', '第543–545段'],
  ['abstract', 'abstract', '摘要'],
  ['README', 'README', 'README'],
  ['model card', 'model card', '模型卡'],
  ['file:scripts/txt2img.py', 'scripts/txt2img.py', 'scripts/txt2img.py'],
  ['file:scripts/txt2img.py:286', 'scripts/txt2img.py, line 286', 'scripts/txt2img.py第286行'],
  ['§3.1, eq. 4, pp. 5–6', '§3.1, eq. 4, pp. 5–6', '§3.1、式（4）、第5–6页'],
];

test('every form in both languages', () => {
  for (const [at, en, zh] of wordings) {
    assert.equal(localisePlace(at, 'en'), en);
    assert.equal(localisePlace(at, 'zh'), zh);
  }
});

test('a place is read item by item', () => {
  assert.deepEqual(parsePlace('eqs. 6–7, file:a/b.py:12'), [
    { kind: 'equation', text: 'eqs. 6–7', from: '6', to: '7' },
    { kind: 'file', text: 'file:a/b.py:12', from: 'a/b.py', to: '12' },
  ]);
});

test('what is outside the grammar is null, and comes back unchanged', () => {
  const outside = [
    '',
    'section 3',
    '§ 3',
    '§§3',
    '§3–4',
    '§§3-4',
    'eq. 6–7',
    'eqs. 6',
    'Eq. 4',
    'eq 4',
    'Fig. 2',
    'table 6',
    'p.5',
    'pp. 5-6',
    'Abstract',
    'file:',
    'file:a b',
    'file:a.py:0',
    'eq. 4,§3',
    'eq. 4, ',
    '§3; eq. 4',
    ' §3',
    'Art 14',
    'Art. 50(b)',
    'Arts. 2',
    'Art. 2–3',
    'para 5',
    '第50条',
    '式 (4)',
  ];
  for (const at of outside) {
    assert.equal(parsePlace(at), null, at);
    assert.equal(localisePlace(at, 'zh'), at);
  }
});
