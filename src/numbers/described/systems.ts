/** What the facts of the figures on agents, memory, copying and what is left are. */
import type { Words } from '../declare.ts';

export const chains: Record<string, Words> = {
  'agent-chain-bare': [
    'chance that no step errs, as the figure begins',
    '图开始时，没有一步出错的概率',
  ],
  'agent-chain-repaired': [
    'chance of being on track at the end, as the figure begins',
    '图开始时，走到终点仍在正轨上的概率',
  ],
  'agent-chain-half': [
    'steps at which the chance of being on track is one half',
    '在正轨上的概率降到一半时的步数',
  ],
  'agent-chain-bareHalf': ['the same without repair', '没有补救时的同一步数'],
  'agent-chain-halfQuick': ['the same when repair is quicker', '补救更快时的同一步数'],
  'agent-chain-halfRare': [
    'the same when errors that cannot be undone are half as frequent',
    '无法挽回的错误少一半时的同一步数',
  ],
  'agent-chain-settles': [
    'chance at which it settles when every error can be undone',
    '所有错误都能挽回时，概率稳定之处',
  ],
  'agent-chain-eightyByRate': [
    'ln 0.8 ÷ ln 0.5: length at four in five over that at half, errors at one rate',
    'ln 0.8 ÷ ln 0.5：出错率不变时，八成与五成的长度之比',
  ],
  'agent-chain-eightyMeasured': [
    '15 minutes over 59, measured for Claude 3.7 Sonnet',
    '15分钟比59分钟，Claude 3.7 Sonnet的实测',
  ],
  'memory-planner-opening': ['gigabytes on a card, as the figure begins', '图开始时每卡的GB数'],
  'memory-planner-openingOne': ['the same with the optimiser shared out', '优化器分摊之后的同一数'],
  'memory-planner-openingActivations': [
    'gigabytes of activations, as the figure begins',
    '图开始时激活值的GB数',
  ],
  'memory-planner-keptAll': [
    'activations of GPT-3 with nothing recomputed, GB',
    'GPT-3的激活值，一概不重算，GB',
  ],
  'memory-planner-keptLight': [
    'activations of GPT-3 with attention recomputed, GB',
    'GPT-3的激活值，重算注意力，GB',
  ],
  'memory-planner-keptInputs': [
    'activations of GPT-3 with only each layer’s input kept, GB',
    'GPT-3的激活值，只留每层的输入，GB',
  ],
  'memory-planner-llamaState': [
    'state of Llama 3.1 405B on a card, GB',
    'Llama 3.1 405B每卡的状态，GB',
  ],
  'memory-planner-llamaActivations': ['its activations, GB', '其激活值，GB'],
  'memory-planner-mtNlgState': ['state of MT-NLG on a card, GB', 'MT-NLG每卡的状态，GB'],
  'memory-planner-mtNlgTotal': ['the same with activations, GB', '连同激活值，GB'],
};

export const copies: Record<string, Words> = {
  'backdoor-poisons': ['poisoned examples, as the figure begins', '图开始时的投毒样本数'],
  'backdoor-success': [
    'Φ((s(1 + 2m) − m) ÷ √m), s = n ÷ (n + λ)',
    'Φ((s(1 + 2m) − m) ÷ √m)，s = n ÷ (n + λ)',
  ],
  'backdoor-repairsForHalf': [
    'poisons less those at which half of the attacks succeed',
    '投毒样本数减去使攻击成功一半的样本数',
  ],
  'flow-paths-independent': [
    'mean squared journey when noise and data are paired by chance',
    '噪声与数据随意配对时，路程平方的均值',
  ],
  'flow-paths-byTheWind': [
    'mean squared journey of 2,000 noises that the wind carries',
    '2,000个噪声随风而行，路程平方的均值',
  ],
  'memoriser-samples': ['samples of each generator', '每个生成器的样本数'],
  'memoriser-new': [
    '1 − share of the example that is stored often',
    '1减去多次存入的样本所占的份额',
  ],
  'memoriser-onceShare': ['share of an example that is stored once', '只存一次的样本所占的份额'],
  'unread-facts-mentions': ['mentions that were read', '读到的提及次数'],
  'unread-facts-unreadShare': [
    'expected share of facts never read',
    '从未读到的事实所占份额的期望',
  ],
  'unread-facts-missing': [
    'chance that the next mention is of a fact never read',
    '下一次提及是从未读到过的事实的概率',
  ],
  'unread-facts-wrong': ['share of wrong answers when it always answers', '总是作答时答错的份额'],
  'unread-facts-even': [
    '(1 − 1 ÷ F)ⁿ: what would be missing if all facts were equally frequent',
    '(1 − 1 ÷ F)ⁿ：所有事实同样频繁时会缺的份额',
  ],
};

export const others: Record<string, Words> = {
  'learns-to-write-parameters': ['weights of the layout, counted', '按结构数出的权重'],
  'learns-to-write-signs': ['different signs in the text', '文中不同字符数'],
  'learns-to-write-lines': ['lines of the text', '文中行数'],
  'learns-to-write-unigram': ['entropy of a sign, nats', '单个字符的熵，奈特'],
  'learns-to-write-bigram': [
    'entropy of a sign given the one before, nats',
    '给定前一字符时的熵，奈特',
  ],
  'learns-to-write-trigram': [
    'entropy of a sign given the two before, nats',
    '给定前两个字符时的熵，奈特',
  ],
  'learns-to-write-grammar': [
    'entropy of a sign under the grammar itself, nats',
    '按文法本身计的字符熵，奈特',
  ],
  'learns-to-write-belowBigram': [
    'first recorded step with a loss below the bigram’s',
    '损失首次低于二元熵的记录步',
  ],
  'learns-to-write-translatedAt100': [
    'share of lines translated right at step 100',
    '第100步译对的行所占份额',
  ],
  'learns-to-write-translatedAt200': [
    'share of lines translated right at step 200',
    '第200步译对的行所占份额',
  ],
  'learns-to-write-loss': [
    'loss at the last reading, nats a sign',
    '最后一次读数的损失，奈特每字符',
  ],
  'learns-to-write-translated': [
    'share of lines translated right at the last reading',
    '最后一次读数时译对的份额',
  ],
  'learns-to-write-translatedWithoutHead': [
    'the same with head 2.4 switched off',
    '关掉2.4号头之后的同一份额',
  ],
  'model-collapse-m': ['samples of each generation', '每代的样本数'],
  'model-collapse-n': ['generations', '代数'],
  'model-collapse-expected': ['(1 − 1 ÷ 50)¹⁰⁰: expected variance', '(1 − 1 ÷ 50)¹⁰⁰：方差的期望'],
  'model-collapse-medianMl': [
    'median variance, divided by m at each fit',
    '方差的中位数，每次拟合除以m',
  ],
  'model-collapse-medianUnbiased': [
    'median variance, divided by m − 1',
    '方差的中位数，每次拟合除以m − 1',
  ],
  'watermark-read': ['marked texts that the forger has read', '伪造者读过的带水印文字的篇数'],
  'watermark-forged': [
    'share of forged texts that the detector calls marked',
    '检测器判为带水印的伪造文字所占份额',
  ],
  'watermark-z': ['expected score of 50 tokens of a flat model', '平坦模型写50个词元的期望得分'],
};
