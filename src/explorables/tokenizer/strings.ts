import { count } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Piece, Published, Source } from './model.ts';

interface Spoken {
  source: string;
  merges: number;
  newest: string | undefined;
  length: number;
  pieces: number;
  lead: string;
  counts: readonly [english: number, chinese: number];
}

interface ViewStrings {
  source: string;
  sources: Record<Source, string>;
  training: (source: string) => string;
  yours: string;
  merges: (count: number) => string;
  step: string;
  pair: string;
  times: string;
  learned: string;
  learnedText: (merges: number, most: number) => string;
  own: string;
  lead: string;
  characters: string;
  bytes: string;
  pieces: string;
  countsOf: (lead: string) => string;
  vocabulary: string;
  published: Record<Published, string>;
  here: (size: number) => string;
  english: string;
  chinese: string;
  ratio: string;
  axisMerges: string;
  axisLength: string;
  lengthsTitle: (merges: number, length: number, start: number) => string;
  piece: (piece: Piece) => string;
  spoken: (now: Spoken) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    source: 'Training text',
    sources: {
      banana: 'banana bandana',
      en: 'our leads, English',
      zh: 'our leads, Chinese',
      both: 'both',
    },
    training: (source) => `Training text: ${source}`,
    yours: 'Your text',
    merges: (n) => (n === 0 ? 'No merge yet' : 'Newest merges'),
    step: 'step',
    pair: 'pair',
    times: 'times',
    learned: 'Merges learned',
    learnedText: (merges, most) => `${count(merges)} of ${count(most)}`,
    own: 'Your text',
    lead: 'Paragraph to count: lead of',
    characters: 'characters',
    bytes: 'bytes',
    pieces: 'pieces',
    countsOf: (lead) => `Pieces of one paragraph, the lead of “${lead}”`,
    vocabulary: 'vocabulary',
    published: { gpt2: 'GPT-2, 2019', gpt4: 'GPT-4, 2023', gpt4o: 'GPT-4o, 2024' },
    here: (size) => `yours, ${count(size)} pieces`,
    english: 'English',
    chinese: 'Chinese',
    ratio: 'ratio',
    axisMerges: 'merges',
    axisLength: 'pieces of the training text',
    lengthsTitle: (merges, length, start) =>
      `After ${count(merges)} merges the training text has ${count(length)} pieces; it began with ${count(start)}.`,
    piece: (piece) => ('text' in piece ? `“${piece.text}”` : `bytes ${piece.bytes}`),
    spoken: ({ source, merges, newest, length, pieces, lead, counts: [en, zh] }) =>
      `Training text ${source}: ${count(merges)} merges${newest ? `, the newest makes ${newest}` : ''}; it has ${count(length)} pieces, your text ${count(pieces)}. The lead of ${lead} has ${count(en)} pieces in English and ${count(zh)} in Chinese with GPT-4o’s vocabulary.`,
  },
  zh: {
    source: '训练文本',
    sources: {
      banana: 'banana bandana',
      en: '各章导语，英文',
      zh: '各章导语，中文',
      both: '两种都用',
    },
    training: (source) => `训练文本，${source}`,
    yours: '你的文字',
    merges: (n) => (n === 0 ? '还没有合并' : '最近几次合并'),
    step: '步',
    pair: '相邻的一对',
    times: '次数',
    learned: '已学的合并',
    learnedText: (merges, most) => `${count(merges)}，共${count(most)}`,
    own: '你的文字',
    lead: '要数的段落：哪一章的导语',
    characters: '字符',
    bytes: '字节',
    pieces: '片段',
    countsOf: (lead) => `一段话的片段数：“${lead}”一章的导语`,
    vocabulary: '词表',
    published: { gpt2: 'GPT-2，2019年', gpt4: 'GPT-4，2023年', gpt4o: 'GPT-4o，2024年' },
    here: (size) => `你的，${count(size)}个片段`,
    english: '英文',
    chinese: '中文',
    ratio: '比值',
    axisMerges: '合并次数',
    axisLength: '训练文本的片段数',
    lengthsTitle: (merges, length, start) =>
      `合并${count(merges)}次之后，训练文本有${count(length)}个片段，起初是${count(start)}个。`,
    piece: (piece) => ('text' in piece ? `“${piece.text}”` : `字节${piece.bytes}`),
    spoken: ({ source, merges, newest, length, pieces, lead, counts: [en, zh] }) =>
      `训练文本${source}，合并${count(merges)}次${newest ? `，最近一次得到${newest}` : ''}，剩${count(length)}个片段，你的文字${count(pieces)}个。用GPT-4o的词表，“${lead}”的导语英文${count(en)}个，中文${count(zh)}个。`,
  },
};
