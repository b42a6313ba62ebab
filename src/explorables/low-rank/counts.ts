/** Weight matrices of models that are fine-tuned with LoRA (Hu et al. 2021), and how many there are. */
import type { Layers } from '#src/maths/low-rank.ts';

/** Width of the text states that Stable Diffusion 1.x's cross-attention reads. */
const textWidth = 768;

/**
 * Attention blocks of Stable Diffusion 1.x's U-Net by channel count: 2 a level on the way down, one
 * in the middle, 3 a level on the way up (v1-inference.yaml: 320 channels times 1, 2, 4, 4, attention
 * at the first three levels). Each holds a self- and a cross-attention layer.
 */
const attentionBlocks = [
  { channels: 320, blocks: 2 + 3 },
  { channels: 640, blocks: 2 + 3 },
  { channels: 1280, blocks: 2 + 1 + 3 },
] as const;

/** The 128 projections to_q, to_k, to_v and to_out of the 32 attention layers. */
export const sd15Attention: readonly Layers[] = attentionBlocks.flatMap(({ channels, blocks }) => [
  // Self-attention: all four. Cross-attention: to_q and to_out; its keys and values read the text.
  { outputs: channels, inputs: channels, count: 6 * blocks },
  { outputs: channels, inputs: textWidth, count: 2 * blocks },
]);

/** W_q and W_v of GPT-3 175B's 96 layers (Brown et al. 2020, Table 2.1; Hu et al. 2021, Table 4). */
export const gpt3QueryValue: readonly Layers[] = [{ outputs: 12288, inputs: 12288, count: 2 * 96 }];

/** Parameters of the whole model: SD 1.5's U-Net, counted; GPT-3, as its paper rounds it. */
export const sd15UNet = 859_520_964;
export const gpt3 = 175e9;
