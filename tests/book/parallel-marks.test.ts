/** What else two languages of a block share: all of its kind, links, colours, names, whether it denies. */
import { describe } from 'node:test';
import { agrees, differs } from './parallel.ts';

const wave = (id: string, text: string): string => `<Term id="${id}">${text}</Term>`;

describe('blocks', () => {
  agrees(
    'of the same kinds',
    'One.\n\n- Two.\n- Three.\n\n> Four.',
    '甲。\n\n- 乙。\n- 丙。\n\n> 丁。',
  );
  differs(
    'a paragraph that is lost',
    'Alpha came in 1704.\n\nBeta goes, without a mark.\n\nGamma came in 1804.',
    'Alpha在1704年。\n\nGamma在1804年。',
    'en+2 zh lacks a paragraph that stands here: “Beta goes, without a mar…”.',
  );
  differs(
    'a paragraph with a citation that is lost: one problem, not two',
    'Alpha came in 1704.\n\nBeta.<Cite id="newton1704" />\n\nGamma came in 1804.',
    'Alpha在1704年。\n\nGamma在1804年。',
    'en+2 zh lacks a paragraph that stands here: “Beta.”.',
  );
  differs(
    'a row of a table that is lost',
    '| a | b |\n|---|---|\n| X1 | 2 |\n| Y3 | 4 |',
    '| a | b |\n|---|---|\n| Y3 | 4 |',
    'en+2 zh lacks a row of a table that stands here: “X1”.',
  );
  differs(
    'an item of a list that is added',
    '- Alpha.\n- Gamma.',
    '- Alpha。\n- 乙。\n- Gamma。',
    'zh+1 en lacks an item of a list that stands here: “乙。”.',
  );
  differs(
    'a cell that is empty in one language',
    '| a | b |\n|---|---|\n| c | red |',
    '| a | b |\n|---|---|\n| c | |',
    'zh+2 Here is nothing where en+2 has a table cell.',
  );
});

describe('marks', () => {
  agrees(
    'in another order within the sentence',
    'See [rays](/light/#rays), then [sound](/sound/#pitch).',
    '先看[声音](/sound/#pitch)，再看[光线](/light/#rays)。',
  );
  differs(
    'a link to another place',
    'See [there, in light](/light/#rays).',
    '见[光里](/sound/#pitch)。',
    'zh Here is a link to "/sound/#pitch" where en has "/light/#rays".',
  );
  differs(
    'a link that is not one',
    'See [rays](/light/#rays).',
    '见光线。',
    'zh Here is not a link to "/light/#rays" that en has.',
  );
  differs(
    'a colour of another meaning',
    'The <Hue of="noise">noise</Hue> here.',
    '这里的<Hue of="latent">噪声</Hue>。',
    'zh Here is the colour of "latent" where en has "noise".',
  );
  differs(
    'a colour that is lost',
    'The <Hue of="noise">noise</Hue> here.',
    '这里的噪声。',
    'zh Here is not the colour of "noise" that en has.',
  );
  agrees('a term', `The ${wave('wave', 'wave')} here.`, `这里的${wave('wave', '波')}。`);
});

describe('names', () => {
  agrees('an abbreviation of one language', 'The EU saw GPT-3.', '欧盟看见GPT-3。');
  agrees('an ending', 'The GPUs ran.', 'GPU在跑。');
  differs(
    'another number of a model',
    'It is like GPT-3.',
    '它像GPT-4。',
    'zh Here is the name “GPT-4” where en has “GPT-3”.',
  );
  differs(
    'another spelling',
    'It is by Rombach.',
    '作者是Rombauch。',
    'zh Here is the name “Rombauch” where en has “Rombach”.',
  );
});

describe('denials', () => {
  agrees('in both', 'It is not red. It never was.', '它不是红的。从来不是。');
  agrees('in other words', 'The two differ.', '两者不同。');
  agrees('of a denial', 'It is not exempt.', '它也有错。');
  differs(
    'lost in Chinese',
    'It came. It does not go there.',
    '它来了。它到那里去。',
    'zh en denies (“does not”) what is affirmed here: “它到那里去。”.',
  );
  differs(
    'of a thing',
    'It came. It has no strength.',
    '它来了。它有力气。',
    'zh en denies (“has no”) what is affirmed here: “它有力气。”.',
  );
  agrees(
    'of a thing, in the sentence beside',
    'It has no end; it goes. It is.',
    '它没有尽头。它在走。',
  );
  differs(
    'lost in English',
    'It came. It was red.',
    '它来了。它不是红的。',
    'zh Here is denied (“不是”) what en affirms: “It was red.”.',
  );
});
