/** The order of the glossary: an oracle is the pinyin of its names, written beside a few of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadBook } from '#src/book/load.ts';
import { inOrder } from '#src/book/term-order.ts';

interface Term {
  readonly en: string;
  readonly zh: string;
  readonly sortsAs?: string;
}

const term = (zh: string, sortsAs?: string): Term => ({
  en: zh,
  zh,
  ...(sortsAs !== undefined && { sortsAs }),
});

describe('the order of terms', () => {
  test('is that of pinyin, with the reading that a name has', () => {
    const names = inOrder(
      [term('词元'), term('长短期记忆网络', '常短期记忆网络'), term('谄媚'), term('成员推断')],
      'zh',
    ).map(({ zh }) => zh);
    assert.deepEqual(names, ['谄媚', '长短期记忆网络', '成员推断', '词元']);
  });

  test('is that of letters in English, whatever the Chinese name', () => {
    const terms = [
      { en: 'watermark', zh: '水印' },
      { en: 'Alignment', zh: '对齐', sortsAs: '做齐' },
    ];
    assert.deepEqual(
      inOrder(terms, 'en').map(({ en }) => en),
      ['Alignment', 'watermark'],
    );
  });

  /** Characters that begin a term here and that a collator may read otherwise. */
  const readings: Readonly<Record<string, string>> = {
    长短期: 'chang',
    成员: 'cheng',
    差分: 'cha',
    谄媚: 'chan',
    监督: 'jian',
    校准: 'jiao',
    解码器: 'jie',
    模型: 'mo',
    模型崩溃: 'mo',
    模板: 'mu',
    内容: 'nei',
    越狱: 'yue',
    蒸馏: 'zheng',
  };

  test('puts no term of the book under another reading of its first character', () => {
    const { glossary } = loadBook(fileURLToPath(new URL('../../', import.meta.url)));
    const names = inOrder(
      glossary.items.map(({ data }) => data as unknown as Term),
      'zh',
    ).map(({ zh }) => zh);
    const places = Object.keys(readings)
      .map((start) => ({ start, place: names.findIndex((name) => name.startsWith(start)) }))
      .toSorted((a, b) => a.place - b.place);
    assert.ok(places.every(({ place }) => place >= 0));
    const sorted = places.map(({ start }) => readings[start]);
    assert.deepEqual(sorted, sorted.toSorted());
  });
});
