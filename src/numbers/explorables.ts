/**
 * What the texts around explorables state, computed by each figure's own model. The name of a number
 * is the folder's and the fact's: `halfPower` of noise-schedule is `noise-schedule-half-power`.
 */
import * as agentChain from '#explorables/agent-chain/model.ts';
import * as backdoor from '#explorables/backdoor/model.ts';
import * as contrastiveMatrix from '#explorables/contrastive-matrix/model.ts';
import * as dpoFromClicks from '#explorables/dpo-from-clicks/model.ts';
import * as exactDenoiser from '#explorables/exact-denoiser/model.ts';
import * as flowPaths from '#explorables/flow-paths/model.ts';
import { heuristicFarOut } from '#explorables/guidance-scale/heuristic.ts';
import * as guidanceScale from '#explorables/guidance-scale/model.ts';
import * as latentCompression from '#explorables/latent-compression/model.ts';
import * as learnsToWrite from '#explorables/learns-to-write/model.ts';
import * as lowRank from '#explorables/low-rank/model.ts';
import * as memoriser from '#explorables/memoriser/model.ts';
import * as memoryPlanner from '#explorables/memory-planner/model.ts';
import * as miniature from '#explorables/miniature/facts.ts';
import * as modelCollapse from '#explorables/model-collapse/model.ts';
import * as noiseSchedule from '#explorables/noise-schedule/model.ts';
import * as policyUnderReward from '#explorables/policy-under-reward/model.ts';
import * as rewardFromClicks from '#explorables/reward-from-clicks/model.ts';
import * as rewardPressed from '#explorables/reward-pressed/model.ts';
import * as samplerRace from '#explorables/sampler-race/model.ts';
import * as unreadFacts from '#explorables/unread-facts/model.ts';
import * as verifiableReward from '#explorables/verifiable-reward/model.ts';
import * as watermark from '#explorables/watermark/model.ts';
import * as zeroConvolution from '#explorables/zero-convolution/model.ts';
import type { Declared, Input, Keep, Table, Topic, Words } from './declare.ts';
import { described } from './described/index.ts';
import { settings } from './described/settings.ts';

type Facts = Readonly<Record<string, number>>;

const kebab = (name: string): string =>
  name.replace(/[A-Z]|(?<=\D)\d/g, (letter) => `-${letter.toLowerCase()}`);

/** The figures by folder, and what computes their facts. */
const figures: Readonly<Record<string, () => Facts>> = {
  'agent-chain': agentChain.facts,
  backdoor: backdoor.facts,
  'contrastive-matrix': contrastiveMatrix.facts,
  'dpo-from-clicks': dpoFromClicks.facts,
  'exact-denoiser': exactDenoiser.quarterWay,
  'flow-paths': flowPaths.facts,
  'guidance-scale': guidanceScale.farOut,
  'guidance-scale-heuristic': () => ({ ...heuristicFarOut() }),
  'latent-compression': latentCompression.facts,
  'learns-to-write': learnsToWrite.facts,
  'low-rank': lowRank.facts,
  memoriser: memoriser.facts,
  'memory-planner': memoryPlanner.facts,
  miniature: miniature.facts,
  'model-collapse': modelCollapse.facts,
  'noise-schedule': noiseSchedule.halfway,
  'policy-under-reward': policyUnderReward.facts,
  'reward-from-clicks': rewardFromClicks.facts,
  'reward-pressed': rewardPressed.facts,
  'sampler-race': () => ({
    ...samplerRace.repeats(),
    walkers: samplerRace.walkers,
    drawn: samplerRace.drawn,
  }),
  'unread-facts': unreadFacts.stated,
  'verifiable-reward': verifiableReward.facts,
  watermark: watermark.facts,
  'zero-convolution': zeroConvolution.facts,
};

/** One fact: its figure's model answers, at the settings that the figure begins with. */
function factOf(folder: string, facts: Facts, fact: string): Declared {
  const words: Words = described[`${folder}-${fact}`] ?? ['', ''];
  const inputs: Readonly<Record<string, Input>> = settings[folder] ?? {};
  return { formula: words, inputs, of: () => facts[fact] ?? NaN };
}

const computed: Keep = (_, compute) => compute();

export const explorableNumbers: Topic = (_, keep = computed): Table =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([folder, compute]) => {
      const facts = keep(folder, compute);
      return Object.keys(facts).map((fact) => [
        `${folder}-${kebab(fact)}`,
        factOf(folder, facts, fact),
      ]);
    }),
  );
