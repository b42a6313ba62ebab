import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Spread, Vector, VectorName } from './model.ts';

interface Seen {
  asks: number;
  /** Of each head. */
  looks: readonly (readonly number[])[];
  output: Vector;
  moves: VectorName;
  at: Vector;
  mask: boolean;
  root: boolean;
  turn: number;
  d: number;
  random: Spread;
}

interface ViewStrings {
  tokens: readonly [string, string, string];
  axes: readonly [string, string];
  label: (part: string, token: number) => string;
  vector: (name: VectorName) => string;
  matchTitle: (token: number) => string;
  mixTitle: (token: number, output: Vector) => string;
  weightsOf: (head: number, heads: number) => string;
  asks: string;
  hidden: string;
  output: string;
  random: (d: number) => string;
  spread: string;
  rootOf: (d: number) => string;
  bare: string;
  divided: string;
  moves: string;
  mask: string;
  root: string;
  heads: string;
  headCount: Record<'1' | '2', string>;
  turn: string;
  width: string;
  spoken: (seen: Seen) => string;
}

const pair = ([x, y]: Vector, digits: number): string =>
  `(${fixed(x, digits)}, ${fixed(y, digits)})`;

const shares = (words: readonly string[], looks: readonly number[]): string =>
  looks.map((look, i) => `${words[i]} ${percent(look)}`).join(', ');

export const view: Record<Locale, ViewStrings> = {
  en: {
    tokens: ['dog', 'barked', 'it'],
    axes: ['thing', 'event'],
    label: (part, token) => `${part} ${view.en.tokens[token]}`,
    vector: (name) =>
      `${{ q: 'query', k: 'key', v: 'value' }[name[0] as 'q']} of ${view.en.tokens[Number(name[1])]}`,
    matchTitle: (token) =>
      `The query of “${view.en.tokens[token]}” and the keys of all three tokens, as arrows.`,
    mixTitle: (token, output) =>
      `The values of all three tokens, and their mixture for “${view.en.tokens[token]}”, ${pair(output, 2)}.`,
    weightsOf: (head, heads) =>
      heads === 1 ? 'Weights' : `Weights of head ${head}, by “${view.en.axes[head - 1]}” alone`,
    asks: 'Who asks',
    hidden: 'hidden',
    output: 'output',
    random: (d) => `Random vectors of width ${count(d)}: 4,000 queries, 8 keys each`,
    spread: 'spread of q·k',
    rootOf: (d) => `√${count(d)}`,
    bare: 'largest weight, bare',
    divided: 'divided by the root',
    moves: 'Move',
    mask: 'Hide what comes later',
    root: 'Divide by the root',
    heads: 'Heads',
    headCount: { '1': 'one of width 2', '2': 'two of width 1' },
    turn: 'Turn all queries and keys',
    width: 'Width of random vectors',
    spoken: ({ asks, looks, output, moves, at, mask, root, turn, d, random }) =>
      `“${view.en.tokens[asks]}” looks at ${looks.map((each) => shares(view.en.tokens, each)).join('; second head: ')}. Output ${pair(output, 2)}. ${mask ? 'What comes later is hidden' : 'Nothing is hidden'}, ${root ? 'divided by the root' : 'not divided'}, turned by ${turn}°. The ${view.en.vector(moves)} is ${pair(at, 1)}. Random vectors of width ${count(d)}: spread ${fixed(random.deviation, 1)}.`,
  },
  zh: {
    tokens: ['小狗', '叫了', '它'],
    axes: ['东西', '事情'],
    label: (part, token) => `${part} ${view.zh.tokens[token]}`,
    vector: (name) =>
      `“${view.zh.tokens[Number(name[1])]}”的${{ q: '查询', k: '键', v: '值' }[name[0] as 'q']}`,
    matchTitle: (token) => `“${view.zh.tokens[token]}”的查询与三个词的键，画成箭头。`,
    mixTitle: (token, output) =>
      `三个词的值，以及为“${view.zh.tokens[token]}”混合的结果${pair(output, 2)}。`,
    weightsOf: (head, heads) =>
      heads === 1 ? '权重' : `第${head}个头的权重，只看“${view.zh.axes[head - 1]}”`,
    asks: '谁在问',
    hidden: '遮住',
    output: '输出',
    random: (d) => `宽${count(d)}的随机向量：4,000个查询，每个配8个键`,
    spread: 'q·k的标准差',
    rootOf: (d) => `√${count(d)}`,
    bare: '不除时最大的权重',
    divided: '除以平方根之后',
    moves: '移动',
    mask: '遮住后面的词',
    root: '除以平方根',
    heads: '头',
    headCount: { '1': '一个，宽2', '2': '两个，各宽1' },
    turn: '查询与键一起转',
    width: '随机向量的宽度',
    spoken: ({ asks, looks, output, moves, at, mask, root, turn, d, random }) =>
      `“${view.zh.tokens[asks]}”看${looks.map((each) => shares(view.zh.tokens, each)).join('，第二个头看')}。输出${pair(output, 2)}。${mask ? '遮住后面的词' : '什么也不遮'}，${root ? '除以平方根' : '不除'}，转${turn}°。${view.zh.vector(moves)}是${pair(at, 1)}。宽${count(d)}的随机向量，标准差${fixed(random.deviation, 1)}。`,
  },
};
