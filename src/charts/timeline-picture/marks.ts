/** How the makers are told apart, and which events carry their names. */
import type { Maker } from '#src/schemas/events.ts';
import type { Hue } from '#src/drawing/hue.ts';

export const markOf: Readonly<Record<Maker, { readonly hue: Hue; readonly hollow?: boolean }>> = {
  openai: { hue: 'ink' },
  google: { hue: 'pixel' },
  meta: { hue: 'latent' },
  anthropic: { hue: 'accent' },
  china: { hue: 'risk' },
  company: { hue: 'soft' },
  university: { hue: 'soft', hollow: true },
};

interface Landmark {
  readonly name: string;
  readonly chinese?: string;
  /** Where the name stands to its dot; over the middle otherwise. */
  readonly anchor?: 'start' | 'end';
}

/** By the event's id; the names of one lane keep clear of each other. */
export const landmarks: Readonly<Record<string, Landmark>> = {
  word2vec: { name: 'word2vec', anchor: 'start' },
  bert: { name: 'BERT', anchor: 'end' },
  'gpt-3': { name: 'GPT-3' },
  'deepseek-r1': { name: 'DeepSeek-R1' },
  stylegan: { name: 'StyleGAN', anchor: 'end' },
  'stable-diffusion': { name: 'Stable Diffusion' },
  wavenet: { name: 'WaveNet' },
  jukebox: { name: 'Jukebox' },
  musiclm: { name: 'MusicLM', anchor: 'start' },
  'dvd-gan': { name: 'DVD-GAN' },
  sora: { name: 'Sora', anchor: 'end' },
  'veo-3': { name: 'Veo 3' },
  nerf: { name: 'NeRF' },
  'github-copilot': { name: 'GitHub Copilot', anchor: 'end' },
  'claude-code': { name: 'Claude Code' },
  clip: { name: 'CLIP', anchor: 'end' },
  'gpt-4': { name: 'GPT-4', anchor: 'start' },
  'alphafold-2': { name: 'AlphaFold 2' },
  xiaoice: { name: 'XiaoIce', chinese: '小冰' },
  chatgpt: { name: 'ChatGPT' },
};
