import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alternatives, editDistance } from '../../../src/miniature/world/alternatives.ts';
import { attributes, languages, valuesOf } from '../../../src/miniature/world/attributes.ts';
import type { Language } from '../../../src/miniature/world/attributes.ts';
import { completions } from '../../../src/miniature/world/completions.ts';
import { lexicon, nameOf, silent } from '../../../src/miniature/world/lexicon.ts';
import { parsePrompt, readPrompt } from '../../../src/miniature/world/prompt.ts';
import { tokenise } from '../../../src/miniature/world/tokenise.ts';
import { end, pad, start, vocabularySize } from '../../../src/miniature/world/tokens.ts';
import { vocabulary } from '../../../src/miniature/world/vocabulary.ts';
import { seeded } from './random.ts';

/** The asked values by name. */
const named = (text: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parsePrompt(text)).map(([attribute, value]) => [
      attribute,
      valuesOf[attribute as keyof typeof valuesOf][value]!,
    ]),
  );

describe('the vocabulary', () => {
  test('has about 65 words, each once, and no form that means two', () => {
    assert.ok(vocabulary.length >= 60 && vocabulary.length <= 70, `${vocabulary.length}`);
    assert.equal(new Set(vocabulary).size, vocabulary.length);
    const forms = [...silent, ...lexicon.flatMap((word) => word.forms)];
    assert.deepEqual(
      forms.filter((form, i) => forms.indexOf(form) !== i),
      [],
    );
  });

  test('has one word for each value in each language', () => {
    for (const language of languages)
      for (const attribute of attributes.filter((name) => name !== 'background'))
        valuesOf[attribute].forEach((_, value) => {
          const name = nameOf(attribute, value, language);
          assert.ok(vocabulary.includes(name));
          assert.deepEqual(parsePrompt(name), { [attribute]: value });
        });
    const count = (language: Language): number =>
      lexicon.filter((word) => word.language === language && word.role.kind === 'value').length;
    assert.equal(count('en'), count('zh'));
    assert.equal(count('en'), 26);
  });

  test('every form is one number, the word’s own', () => {
    lexicon.forEach(({ forms }) => {
      for (const form of forms) {
        const { ids, unknown } = tokenise(form);
        assert.deepEqual(ids.slice(0, 3), [start, vocabulary.indexOf(forms[0]), end], form);
        assert.deepEqual(unknown, []);
      }
    });
  });
});

describe('tokens', () => {
  test('are as many as the networks know', () => assert.equal(vocabulary.length, vocabularySize));

  test('are the words between start and end, filled up', () => {
    const { ids } = tokenise('A small RED star, on blue.');
    assert.deepEqual(
      ids.map((id) => vocabulary[id]),
      ['<start>', 'a', 'small', 'red', 'star', 'on', 'blue', '<end>', ...Array(6).fill('<pad>')],
    );
    assert.deepEqual(tokenise('').ids, [start, end, ...Array<number>(12).fill(pad)]);
  });

  test('Chinese is cut by longest match', () => {
    const words = (text: string): (string | undefined)[] =>
      tokenise(text)
        .ids.slice(1)
        .map((id) => vocabulary[id])
        .filter((word) => !word!.startsWith('<'));
    assert.deepEqual(words('一颗粉红色波点的小星星，蓝底'), [
      ...['一个', '粉色', '波点', '的', '小', '星星'],
      ...['蓝色', '背景'],
    ]);
    assert.deepEqual(words('圆点圆环在正中央'), ['波点', '圆环', '在', '中央']);
  });

  test('unknown words are named and get no number; what is too long is counted', () => {
    const odd = tokenise('a tiny red cat');
    assert.deepEqual(odd.unknown, ['tiny', 'cat']);
    assert.deepEqual(odd.ids, tokenise('a red').ids);
    assert.deepEqual(tokenise('一只紫色的恐龙').unknown, ['紫色', '恐龙']);
    const long = tokenise('red '.repeat(20));
    assert.equal(long.ids.length, 14);
    assert.equal(long.ids.at(-1), end);
    assert.equal(long.cut, 8);
  });

  test('a Chinese word that is unknown is named whole, whatever known ones it is written with', () => {
    for (const [text, unknown, rest] of [
      ['红色的大象', ['大象'], '红色的'],
      ['一头大象，大的', ['头', '大象'], '一，大的'],
      ['白云和黑板', ['白云', '黑板'], ''],
      ['十字路口', ['十字路口'], ''],
      ['小猫大象在左上角', ['小猫', '大象'], '在左上角'],
      ['大红色的椭圆形', ['椭圆形'], '大红色的'],
      ['鬱龘', ['鬱龘'], ''],
    ] as const) {
      const found = tokenise(text);
      assert.deepEqual(found.unknown, unknown, text);
      assert.deepEqual(found.ids, tokenise(rest).ids, text);
    }
    assert.ok(!alternatives('大象').includes('大'), 'a part of a name is no offer');
  });

  test('any text gives 14 numbers in range', () => {
    const random = seeded(4);
    const signs = [...'aredon top-left,.!？，。 红色在的星 猫 \n\u{1f600}é'];
    for (let i = 0; i < 2000; i++) {
      const text = Array.from({ length: 30 }, () => signs[Math.floor(random() * signs.length)]);
      const { ids } = tokenise(text.join(''));
      assert.equal(ids.length, 14);
      assert.ok(ids.every((id) => id >= 0 && id < vocabulary.length));
    }
  });
});

describe('a prompt', () => {
  const cases: [text: string, asked: Record<string, string>][] = [
    ['', {}],
    ['a red circle', { colour: 'red', shape: 'circle' }],
    ['on blue', { background: 'blue' }],
    ['a star on the blue background', { shape: 'star', background: 'blue' }],
    ['red star, blue background', { colour: 'red', shape: 'star', background: 'blue' }],
    ['blue background with a red star', { colour: 'red', shape: 'star', background: 'blue' }],
    ['a crescent in the upper-left corner', { shape: 'moon', place: 'top left' }],
    ['a large spotted thing', { size: 'big', texture: 'dotted' }],
    ['红星', { colour: 'red', shape: 'star' }],
    ['白底黑圆', { background: 'white', colour: 'black', shape: 'circle' }],
    ['蓝色的背景上有红色的心', { background: 'blue', colour: 'red', shape: 'heart' }],
    ['a red 星星 on 蓝色背景', { colour: 'red', shape: 'star', background: 'blue' }],
    ['a cat', {}],
  ];
  for (const [text, asked] of cases)
    test(`“${text}” asks for what it names`, () => assert.deepEqual(named(text), asked));

  test('that contradicts itself is noticed', () => {
    assert.deepEqual(readPrompt('a red circle and a blue square').contradicted, [
      'colour',
      'shape',
    ]);
    assert.deepEqual(readPrompt('a red red circle').contradicted, []);
  });
});

describe('completions', () => {
  const words = (prompt: string, language: Language): string[] =>
    completions(prompt, language).map(({ word }) => word);

  test('finish the word that is being typed', () => {
    assert.deepEqual(words('a small re', 'en'), ['red']);
    assert.deepEqual(words('a star in the top l', 'en'), ['top left']);
    assert.deepEqual(words('一个红', 'zh'), ['红色']);
    assert.deepEqual(words('左', 'zh'), ['左上角', '左下角']);
    assert.deepEqual(words('a red ca', 'en'), []);
  });

  test('know whether a colour is the ground’s', () => {
    for (const { attribute } of completions('a red star on bl', 'en'))
      assert.equal(attribute, 'background');
    assert.ok(!words('a red star on ', 'en').includes('red'));
  });

  test('once taken, add exactly what they say, in both languages, until all six are named', () => {
    const random = seeded(8);
    for (const language of languages)
      for (let walk = 0; walk < 100; walk++) {
        let prompt = '';
        for (let step = 0; step < attributes.length; step++) {
          const offers = completions(prompt, language);
          const { text, attribute } = offers[Math.floor(random() * offers.length)]!;
          const [before, after] = [parsePrompt(prompt), readPrompt(text)];
          assert.deepEqual(after.contradicted, [], text);
          const added = attributes.filter((name) => after.asked[name] !== before[name]);
          assert.deepEqual(added, [attribute], text);
          assert.deepEqual(tokenise(text).unknown, []);
          prompt = text;
        }
        assert.deepEqual(completions(prompt, language), []);
      }
  });
});

describe('alternatives', () => {
  test('the nearest words in meaning or in spelling', () => {
    assert.deepEqual(alternatives('purple'), ['pink', 'blue']);
    assert.deepEqual(alternatives('left'), ['top left', 'bottom left']);
    assert.deepEqual(alternatives('Strped'), ['striped']);
    assert.deepEqual(alternatives('stars'), ['star']);
    assert.deepEqual(alternatives('角落').length, 4);
    assert.ok(alternatives('五角').includes('星星'));
  });

  test('for any word there is one, and each is in the vocabulary and understood', () => {
    for (const word of ['cat', 'qqqqqqqq', '猫', '紫色']) {
      const offered = alternatives(word);
      assert.ok(offered.length > 0);
      for (const name of offered) assert.equal(Object.keys(parsePrompt(name)).length, 1, name);
    }
  });

  test('edit distance', () => {
    assert.equal(editDistance('kitten', 'sitting'), 3);
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('star', 'star'), 0);
  });
});
