import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import cl100k from 'gpt-tokenizer/bpeRanks/cl100k_base';
import o200k from 'gpt-tokenizer/bpeRanks/o200k_base';
import r50k from 'gpt-tokenizer/bpeRanks/r50k_base';
import { publishedCounts, readLeads } from '#explorables/tokenizer/leads.ts';
import * as model from '#explorables/tokenizer/model.ts';
import { wordsOf } from '#src/maths/byte-pair.ts';

const leads = readLeads();
const paragraphs = leads.flatMap(({ text }) => [text.en, text.zh]);

/** What may be glued, as tiktoken states it (tiktoken_ext/openai_public.py). */
const contraction = "(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])";
const upper = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const lower = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;
const patterns: Readonly<Record<model.Published, string>> = {
  gpt2: String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
  gpt4: String.raw`${contraction}|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]|\s+(?!\S)|\s+`,
  gpt4o: String.raw`[^\r\n\p{L}\p{N}]?${upper}*${lower}+${contraction}?|[^\r\n\p{L}\p{N}]?${upper}+${lower}*${contraction}?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
};

type Ranks = ReadonlyMap<string, number>;
const ranksOf = (list: readonly (string | readonly number[])[]): Ranks =>
  new Map(
    list.map((piece, rank) => [
      (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from([...piece])).toString('latin1'),
      rank,
    ]),
  );
const ranks: Readonly<Record<model.Published, Ranks>> = {
  gpt2: ranksOf(r50k),
  gpt4: ranksOf(cl100k),
  gpt4o: ranksOf(o200k),
};

/** The slow way: of all neighbours in a word, the pair whose union has the lowest rank is glued first. */
function slowCount(text: string, name: model.Published): number {
  const known = ranks[name];
  let count = 0;
  for (const [word] of text.matchAll(new RegExp(patterns[name], 'gu'))) {
    const pieces = [...Buffer.from(word).toString('latin1')];
    for (;;) {
      const unions = pieces.slice(1).map((right, i) => known.get(pieces[i]! + right) ?? Infinity);
      const lowest = Math.min(...unions);
      if (lowest === Infinity) break;
      const at = unions.indexOf(lowest);
      pieces.splice(at, 2, pieces[at]! + pieces[at + 1]!);
    }
    count += pieces.length;
  }
  return count;
}

describe('published vocabularies', () => {
  test('every paragraph has as many tokens as the slow way finds', () => {
    for (const text of paragraphs)
      for (const name of model.published)
        assert.equal(publishedCounts(text)[name], slowCount(text, name), `${name}: ${text}`);
  });

  test('the comparison catches merges in another order', () => {
    const [text] = paragraphs;
    const wrong = new Map([...ranks.gpt2].map(([piece, rank]) => [piece, -rank]));
    const counted = slowCount(text!, 'gpt2');
    Object.assign(ranks, { gpt2: wrong });
    assert.notEqual(slowCount(text!, 'gpt2'), counted);
  });

  test('the table of the section: counted there with tiktoken', () => {
    const article = {
      en: 'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
      zh: '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。',
    };
    assert.equal(article.en.length, 170);
    assert.equal(article.zh.length, 43);
    assert.deepEqual(publishedCounts(article.en), { gpt2: 33, gpt4: 33, gpt4o: 33 });
    assert.deepEqual(publishedCounts(article.zh), { gpt2: 86, gpt4: 50, gpt4o: 35 });
    const [english, chinese] = ['ChatGPT predicts the next token.', 'ChatGPT预测下一个词元。'];
    assert.deepEqual(publishedCounts(english), { gpt2: 8, gpt4: 8, gpt4o: 7 });
    assert.deepEqual(publishedCounts(chinese), { gpt2: 18, gpt4: 12, gpt4o: 8 });
  });
});

describe('the tokenizer', () => {
  test('opens on the worked example', () => {
    const { source, merges } = model.state.initial;
    const training = model.train(source, leads);
    assert.deepEqual(training.lengths, [13, 9, 7, 5]);
    assert.equal(merges, 3);
    const vocabulary = model.vocabulary(training.merges);
    const cut = vocabulary.encode(wordsOf(model.sampleOf(source))).map(vocabulary.piece);
    assert.deepEqual(
      cut,
      ['c', 'a', 'ban', 'a'].map((text) => ({ text })),
    );
  });

  test('the prediction: trained on English alone it leaves Chinese in bytes', () => {
    const vocabulary = model.vocabulary(model.train('en', leads).merges);
    for (const { text } of leads) {
      const han = [...text.zh].filter((sign) => /\p{Script=Han}/u.test(sign));
      const counted = han.flatMap((sign) => vocabulary.encode([sign]));
      assert.equal(counted.length, 3 * han.length);
    }
  });

  test('each language is cheaper by what was learned from it', () => {
    const cost = (source: model.Source, locale: 'en' | 'zh'): number => {
      const { encode } = model.vocabulary(model.train(source, leads).merges);
      return leads.reduce((sum, { text }) => sum + encode(wordsOf(text[locale])).length, 0);
    };
    assert.ok(cost('en', 'en') < cost('zh', 'en') / 2);
    assert.ok(cost('zh', 'zh') < cost('en', 'zh') / 2);
    assert.ok(cost('both', 'en') < cost('zh', 'en') && cost('both', 'zh') < cost('en', 'zh'));
  });

  test('bytes that are no character by themselves are shown as bytes', () => {
    assert.deepEqual(model.pieceOf(Uint8Array.of(0xe4, 0xba)), { bytes: 'e4 ba' });
    assert.deepEqual(model.pieceOf(Uint8Array.of(0xe4, 0xba, 0xba)), { text: '人' });
  });

  test('links: round trip, and garbage becomes the default', () => {
    const given = {
      source: 'both' as const,
      merges: 120,
      lead: 'cloud' as const,
      text: '小猫 cats',
      fault: 'latest' as const,
    };
    assert.deepEqual(model.state.parse(model.state.serialise(given)), given);
    assert.deepEqual(model.state.parse('source=x&merges=cat&lead='), model.state.initial);
    assert.equal(model.state.parse('merges=9999').merges, model.mostMerges);
  });
});
