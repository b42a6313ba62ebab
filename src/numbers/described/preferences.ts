/** What the facts of the figures on preferences and rewards are. */
import type { Words } from '../declare.ts';

export const preferences: Record<string, Words> = {
  'dpo-from-clicks-better': [
    'probability of the flattering answer after training',
    '训练之后奉承的回答的概率',
  ],
  'dpo-from-clicks-worse': [
    'probability of the candid answer after training',
    '训练之后坦率的回答的概率',
  ],
  'dpo-from-clicks-betterReward': [
    'β ln(π ÷ π₀) of the flattering answer',
    '奉承的回答的β ln(π ÷ π₀)',
  ],
  'dpo-from-clicks-worseReward': ['β ln(π ÷ π₀) of the candid answer', '坦率的回答的β ln(π ÷ π₀)'],
  'dpo-from-clicks-gap': ['difference of the two implied rewards', '两个隐含奖励之差'],
  'dpo-from-clicks-loss': ['−ln σ(gap)', '−ln σ(差)'],
  'dpo-from-clicks-weight': ['σ(−gap)', 'σ(−差)'],
  'dpo-from-clicks-end': [
    'divergence from the optimum of the learned reward, nats',
    '与学到的奖励的最优解之间的散度，奈特',
  ],
  'dpo-from-clicks-uncomparedBefore': [
    'probability of the answers nobody compared, before',
    '训练之前，没人比过的回答的概率',
  ],
  'dpo-from-clicks-uncomparedAfter': [
    'probability of the answers nobody compared, after',
    '训练之后，没人比过的回答的概率',
  ],
  'dpo-from-clicks-uncomparedHalf': [
    'the same after half of the rest was handed over to them',
    '把其余的一半让给它们之后的同一概率',
  ],
  'dpo-from-clicks-clickLoss': ['sum of −ln σ over the clicks', '各次点击的−ln σ之和'],
  'dpo-from-clicks-clickLossHalf': ['the same sum after the handing over', '让出之后的同一总和'],
  'dpo-from-clicks-freeAtHundred': [
    'reward of the flattering answer after 100 steps without a prior',
    '没有先验时100步之后奉承的回答的奖励',
  ],
  'dpo-from-clicks-freeAtThousand': ['the same after 1,000 steps', '1,000步之后的同一奖励'],
  'dpo-from-clicks-curtBefore': [
    'probability of the curt answer, before',
    '训练之前，生硬的回答的概率',
  ],
  'dpo-from-clicks-curtAfter': [
    'probability of the curt answer, after',
    '训练之后，生硬的回答的概率',
  ],
  'dpo-from-clicks-uncomparedAtFive': [
    'probability of the answers nobody compared, at β = 5',
    'β = 5时没人比过的回答的概率',
  ],
  'dpo-from-clicks-leastLoss': ['2 ln 2: a pair clicked both ways', '2 ln 2：一对回答各被点过一次'],
  'policy-under-reward-normaliser': ['Σ π₀ exp(r ÷ β)', 'Σ π₀ exp(r ÷ β)'],
  'policy-under-reward-objective': [
    'β times the logarithm of the normaliser',
    'β乘归一化常数的对数',
  ],
  'policy-under-reward-reward': ['mean reward of the optimum', '最优解的平均奖励'],
  'policy-under-reward-nats': [
    'divergence of the optimum from the start, nats',
    '最优解与起点之间的散度，奈特',
  ],
  'policy-under-reward-flattering': [
    'probability of the flattering answer at the optimum',
    '最优解中奉承的回答的概率',
  ],
  'policy-under-reward-flatteringStart': ['its probability at the start', '它在起点的概率'],
  'policy-under-reward-atTwo': [
    'its probability at the optimum with β = 2',
    'β = 2的最优解中它的概率',
  ],
  'policy-under-reward-atTenth': [
    'its probability at the optimum with β = 0.1',
    'β = 0.1的最优解中它的概率',
  ],
  'policy-under-reward-endGap': [
    'divergence of the walk’s end from the optimum',
    '走到终点时与最优解之间的散度',
  ],
  'policy-under-reward-unleashed': [
    'its probability at the end without a penalty',
    '没有惩罚时终点处它的概率',
  ],
  'policy-under-reward-unclippedObjective': [
    'objective at the end, step 1, without clipping',
    '终点的目标值，步长1，不截断',
  ],
  'policy-under-reward-clippedObjective': [
    'objective at the end, step 1, with clipping',
    '终点的目标值，步长1，截断',
  ],
  'policy-under-reward-recklessObjective': [
    'objective at the end, step 30',
    '终点的目标值，步长30',
  ],
  'policy-under-reward-recklessLikeliest': [
    'probability of the likeliest answer at the end, step 30',
    '终点处最可能的回答的概率，步长30',
  ],
  'reward-from-clicks-flattering': [
    'most probable reward of the flattering answer',
    '奉承的回答的最可能奖励',
  ],
  'reward-from-clicks-flatteringDeviation': ['its standard deviation', '其标准差'],
  'reward-from-clicks-candid': [
    'most probable reward of the candid answer',
    '坦率的回答的最可能奖励',
  ],
  'reward-from-clicks-curt': ['most probable reward of the curt answer', '生硬的回答的最可能奖励'],
  'reward-from-clicks-evasive': [
    'most probable reward of the evasive answer',
    '回避的回答的最可能奖励',
  ],
  'reward-from-clicks-continuing': [
    'most probable reward of the answer that goes on writing',
    '续写式回答的最可能奖励',
  ],
  'reward-from-clicks-inventedDeviation': [
    'standard deviation of the reward of the invented answer',
    '编造的回答的奖励的标准差',
  ],
  'reward-from-clicks-gap': ['flattering less candid', '奉承减坦率'],
  'reward-from-clicks-odds': ['σ(gap)', 'σ(差)'],
  'reward-from-clicks-loose': [
    'reward of the flattering answer with a prior of precision 10⁻³',
    '先验精度为10⁻³时奉承的回答的奖励',
  ],
  'reward-from-clicks-looser': ['the same at 10⁻⁶', '10⁻⁶时的同一奖励'],
  'reward-pressed-score': [
    'expected score of the best of 1,000, errors normal',
    '千里挑一的期望得分，误差为正态',
  ],
  'reward-pressed-worth': ['its expected worth', '其期望价值'],
  'reward-pressed-nats': ['its divergence, nats', '其散度，奈特'],
  'reward-pressed-heavyScore': [
    'expected score of the best of 1,000, errors with heavy tails',
    '千里挑一的期望得分，误差为重尾',
  ],
  'reward-pressed-heavyWorth': ['its expected worth', '其期望价值'],
  'reward-pressed-heavyPeak': [
    'largest expected worth of the best of 1 to 200',
    '从1到200中挑一的最大期望价值',
  ],
  'reward-pressed-heavyPeakAt': ['number of answers at which it is reached', '达到它时的回答数'],
  'reward-pressed-heavyLearnt': [
    'expected score after learning as far as the best of 1,000',
    '学到与千里挑一同样远时的期望得分',
  ],
  'reward-pressed-heavyLearntWorth': ['its expected worth', '其期望价值'],
  'reward-pressed-start': [
    'worth at the start, the reader’s own reward',
    '起点的价值，读者自己的奖励',
  ],
  'reward-pressed-peak': ['largest worth on the way', '途中的最大价值'],
  'reward-pressed-peakNats': ['divergence there, nats', '该处的散度，奈特'],
  'reward-pressed-end': ['worth at the end', '终点的价值'],
  'verifiable-reward-loneSuccess': [
    '(1 − mean) ÷ deviation of one success among eight',
    '八次中一次成功：（1 − 均值）÷ 标准差',
  ],
  'verifiable-reward-loneFailure': [
    '(0 − mean) ÷ deviation of the seven failures',
    '七次失败：（0 − 均值）÷ 标准差',
  ],
  'verifiable-reward-lonePush': [
    'sum of the absolute advantages, one success of eight',
    '优势的绝对值之和，八次中成功一次',
  ],
  'verifiable-reward-halfPush': [
    'sum of the absolute advantages, four of eight',
    '优势的绝对值之和，八次中成功四次',
  ],
  'verifiable-reward-lonePushUndivided': [
    'the same without dividing by the deviation, one of eight',
    '不除以标准差时的同一总和，八次中成功一次',
  ],
  'verifiable-reward-halfPushUndivided': [
    'the same without dividing, four of eight',
    '不除以标准差时的同一总和，八次中成功四次',
  ],
  'verifiable-reward-start': ['chance of passing at the start', '起点的通过概率'],
  'verifiable-reward-dividedAtTwenty': [
    'chance of passing after 20 updates, divided',
    '20次更新之后的通过概率，除以标准差',
  ],
  'verifiable-reward-undividedAtTwenty': [
    'chance of passing after 20 updates, undivided',
    '20次更新之后的通过概率，不除',
  ],
  'verifiable-reward-fooledPasses': [
    'chance of passing the careless check in the end',
    '最后通过粗心检查的概率',
  ],
  'verifiable-reward-fooledRight': [
    'chance of being right in the end, trained on the careless check',
    '按粗心检查训练，最后答对的概率',
  ],
};
