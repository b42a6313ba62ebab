/** A model that one can see through: sentences of slots, every word of a slot equally likely. */
import type { Locale } from '#src/i18n/locales.ts';

interface Grammar {
  /** Slots of one sentence, in order, each with eight words. */
  readonly slots: readonly (readonly string[])[];
  readonly sentences: number;
  readonly space: string;
  readonly stop: string;
}

const words = (line: string): string[] => line.split(' ');

export const grammars: Readonly<Record<Locale, Grammar>> = {
  en: {
    slots: [
      words('the one this that our my your her'),
      words('old small quiet bright lost young grey clever'),
      words('painter sailor teacher gardener doctor driver baker writer'),
      words('often seldom slowly gladly sometimes always never quietly'),
      words('finds draws sells carries hides cleans keeps brings'),
      words('apples letters lamps stones boats chairs maps bells'),
      words('near behind beside above under before opposite past'),
      words('the our my your these those both all'),
      words('bridges rivers gardens towers markets gates stations hills'),
    ],
    sentences: 7,
    space: ' ',
    stop: '. ',
  },
  // Lines of five characters, each of them one token.
  zh: {
    slots: [
      '山水风月花云雨雪',
      '远近清寒孤轻明暗',
      '鸟鱼人舟灯钟竹松',
      '来去归落飞眠静动',
      '晚早春夏秋冬晨夜',
    ].map((characters) => [...characters]),
    sentences: 12,
    space: '',
    stop: '。',
  },
};

/** The words chosen for each slot, sentence by sentence, as a text. */
export function write({ slots, space, stop }: Grammar, chosen: readonly string[]): string {
  let text = '';
  for (let i = 0; i < chosen.length; i += slots.length) {
    const sentence = chosen.slice(i, i + slots.length).join(space);
    text += sentence.charAt(0).toUpperCase() + sentence.slice(1) + stop;
  }
  return text.trim();
}
