/** Slips of wording, planted into a sentence of their own. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { breaches, type Rule } from '#src/book/wording/rules.ts';
import { chinese } from '#src/book/wording/chinese.ts';
import { english } from '#src/book/wording/english.ts';
import { rulesOfTerms } from '#src/book/wording/terms.ts';
import { checkLanguage } from '#src/book/wording/language.ts';
import { checkPunctuation } from '#src/book/wording/punctuation.ts';
import type { Passage } from '#src/book/passages.ts';
import type { Locale } from '#src/i18n/locales.ts';

const passage = (locale: Locale, text: string, kind = 'paragraph'): Passage => ({
  file: 'x',
  locale,
  text,
  kind,
  lineAt: (index) => text.slice(0, index).split('\n').length,
});

/** What is said of a passage, without the excerpt. */
const said = (rules: readonly Rule[], locale: Locale, text: string, kind?: string): string[] =>
  breaches(passage(locale, text, kind), rules).map(({ what }) => what.replace(/: “[^”]*”\.$/s, ''));

describe('English', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['It is，so.', 'A full-width “，” stands in English'],
    ['It is the the thing.', 'The word “the” stands twice'],
    ['It is the\nthe thing.', 'The word “the” stands twice'],
    ['It is so , yes.', 'A space stands before a sign'],
    ['It ends.Then it begins.', 'No space follows “.”'],
    ['It ends,then it begins.', 'No space follows “,”'],
    ['It has two  spaces.', 'There are two spaces'],
    ['It is -- so.', '“--” is no dash'],
    ['It takes 10-20 steps.', 'The range “10-20” has a hyphen'],
    ['It is 61 % of all.', 'A space stands before the percent sign'],
    ['It is so...', 'The signs “...” stand together'],
    ['It is so,, yes.', 'The signs “,,” stand together'],
    ['It is an model.', 'The article does not fit: “an model”'],
    ['It is a image.', 'The article does not fit: “a image”'],
    ['It is simply so.', 'Here is the word “simply”'],
    ['You just add it.', 'Here is the word “just”'],
    ['It was recently shown.', '“recently” has no date'],
    ['It is currently free.', '“currently” has no date'],
    ['That is today the rule.', '“today” has no date'],
    ['TODO', '“TODO” is left over'],
    ['It is so [citation needed].', '“citation needed” is left over'],
    ['Lorem ipsum dolor.', '“Lorem ipsum” is left over'],
    ['It will recieve it.', '“recieve” is misspelt'],
    ['Its color is red.', '“color” is not the British spelling'],
    ['It can generalize.', '“generalize” is not the British spelling'],
    ['The labeled data.', '“labeled” is not the British spelling'],
    ['The behavior and center.', '“behavior” is not the British spelling'],
    ['A wоrd with a Cyrillic letter.', 'A letter of another alphabet stands in a word'],
  ];
  for (const [text, what] of slips)
    test(text, () => assert.equal(said(english, 'en', text)[0], what));

  const fine = [
    'It fell by a thousand million million.',
    'That that is had had no end.',
    'From 1 : 3 they go to 7.4 : 3.',
    'On 2022-08 it came, in GPT-4 and A100-80.',
    'A university, a one-off, an hour, an honest number, a European rule.',
    'It stands just above the line.',
    'They wrote: “It was simply recently optimized”.',
    'OpenAI and the Center for AI Safety sized the prize.',
    'A tokenizer of the size of 8 GB.',
  ];
  for (const text of fine) test(text, () => assert.deepEqual(said(english, 'en', text), []));
});

describe('Chinese', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['句子到此结束.', 'The passage ends with a half-width “.”'],
    ['他说"对"。', 'Here are straight quotation marks'],
    ['他说‘对’。', 'Single quotation marks stand outside of double ones'],
    ['等等...', '“...” is no Chinese ellipsis'],
    ['等等…还有。', '“…” is no Chinese ellipsis'],
    ['先这样，。再那样。', 'The signs “，。” stand together'],
    ['需要10~20步。', 'A range is written with “~”'],
    ['需要10-20步。', 'The range “10-20” has a hyphen'],
    ['两个 汉字。', 'A space stands between Chinese characters'],
    ['两个\n汉字。', 'A line break stands between Chinese characters and makes a space'],
    ['占61 %。', 'The percent sign is not as it should be'],
    ['AI赋能千行百业。', 'Here is “赋能”'],
    ['找准抓手。', 'Here is “抓手”'],
    ['目前最好。', '“目前” has no date'],
    ['近年很多。', '“近年” has no date'],
    ['此处待补。', '“待补” is left over'],
    ['登录帐号。', '“帐号” is a wrong word or character'],
    ['好象如此。', '“好象” is a wrong word or character'],
    ['慢慢的学会。', '“慢慢的” leads to a verb'],
    ['模型的的大小。', 'A character stands twice: “的的”'],
  ];
  for (const [text, what] of slips)
    test(JSON.stringify(text), () => assert.equal(said(chinese, 'zh', text)[0], what));

  const fine = [
    '查询与到目前为止的词元。',
    '他写道：“目前赋能很多”。',
    '他说：“题目是‘机器能思考吗？’”。',
    '一项被埋下目的的实验的的确确如此。',
    '2022-08发布，GPT-4也是。',
    '“法国的首都是……”',
  ];
  for (const text of fine) test(text, () => assert.deepEqual(said(chinese, 'zh', text), []));
  test('lines of a label', () =>
    assert.deepEqual(said(chinese, 'zh', '音频\n编码器', 'label'), []));
});

describe('the language of a passage', () => {
  const common = new Set(['conditioning', 'guidance']);
  const foreign = (locale: Locale, text: string, kind?: string): boolean =>
    checkLanguage(passage(locale, text, kind), common).length > 0;
  test('English that is left in Chinese', () => {
    assert.ok(foreign('zh', 'The loss falls.'));
    assert.ok(foreign('zh', 'What is shown?', 'Figure/Caption/paragraph'));
    assert.ok(foreign('zh', 'Two Slits', 'accTitle'));
    assert.ok(foreign('zh', 'Conditioning', 'heading'));
    assert.ok(foreign('zh', 'latent space', 'label'));
    assert.ok(foreign('zh', 'What travels.', 'definition'));
    assert.ok(foreign('zh', '它在动。Then the loss falls and the picture gets sharper again.'));
  });
  test('Chinese that is left in English', () => {
    assert.ok(foreign('en', 'It moves. 损失在下降。'));
    assert.ok(foreign('en', '光的传播需要时间'));
  });
  test('names, formulas, quotations and terms in brackets', () => {
    for (const text of [
      'Stable Diffusion 1.5',
      'gpt-oss',
      '7 −log 0.20',
      '“ChatGPT predicts the next token.”',
      'Euler（DDIM）',
    ])
      assert.ok(!foreign('zh', text, 'table/tableRow/tableCell'), text);
    assert.ok(!foreign('zh', 'CLIP', 'heading'));
    assert.ok(!foreign('en', 'The usual Chinese term is 数据投毒.'));
    assert.ok(!foreign('en', '“ChatGPT预测下一个词元。”'));
  });
});

describe('punctuation of a passage', () => {
  const faults = (locale: Locale, text: string, kind?: string, leads = false): number =>
    checkPunctuation(passage(locale, text, kind), leads).length;
  test('brackets and quotation marks that do not match', () => {
    assert.equal(faults('en', 'It is (so.'), 1);
    assert.equal(faults('en', 'It is so).'), 1);
    assert.equal(faults('en', 'It is "so.'), 1);
    assert.equal(faults('zh', '它在““动”。'), 1);
    assert.equal(faults('zh', '它（在动。'), 1);
    assert.equal(faults('zh', '读《光学。'), 1);
    assert.equal(faults('en', 'It is (so) and "so".'), 0);
  });
  test('a passage without an end, and a title with one', () => {
    assert.equal(faults('en', 'It is so'), 1);
    assert.equal(faults('zh', '它在动'), 1);
    assert.equal(faults('en', 'so that'), 1);
    assert.equal(faults('en', 'so that', 'paragraph', true), 0);
    assert.equal(faults('en', 'one cell', 'table/tableRow/tableCell'), 0);
    assert.equal(faults('en', 'Waves.', 'heading'), 1);
    assert.equal(faults('en', 'Why waves?', 'heading'), 0);
    assert.equal(faults('zh', '他说：“对。”'), 0);
  });
});

describe('words that the glossary says not to write', () => {
  const rules = rulesOfTerms({
    file: 'content/glossary.yaml',
    items: [
      { line: 1, data: { id: 'rct', zh: '随机对照试验', avoid: { 抽签: '随机分配' } } },
      { line: 2, data: { id: 'model', zh: '模型' } },
    ],
  });
  const problems = (text: string): string[] =>
    breaches(passage('zh', text), rules).map(({ fix }) => fix);

  test('are found, and the right one is named', () => {
    assert.deepEqual(problems('每项抽签决定。'), ['Write 随机分配.']);
  });

  test('stay in quotations', () => {
    assert.deepEqual(problems('论文写的是“抽签”，模型照旧。'), []);
  });
});
