/**
 * Parameters of Stable Diffusion's networks, counted layer by layer from their configuration.
 *
 * Sources: the code of github.com/CompVis/stable-diffusion, ldm/modules/diffusionmodules/openaimodel.py
 * and model.py, ldm/modules/attention.py; OpenAI's clip/model.py; lllyasviel/ControlNet, cldm/cldm.py.
 */

/** A convolution of k × k with a bias; k = 1 is a linear map with one. */
const convolution = (from: number, to: number, k = 3): number => k * k * from * to + to;
const linear = (from: number, to: number): number => convolution(from, to, 1);
/** Scale and shift of a group or layer norm. */
const norm = (width: number): number => 2 * width;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What a U-Net is built from; widths are channels. */
export interface UNet {
  /** Width of the finest level. */
  readonly width: number;
  /** Width of every level as a multiple of the finest's. */
  readonly levels: readonly number[];
  /** Transformer layers at every place of each level; 0 where a level has no attention. */
  readonly depths: readonly number[];
  /** Transformer layers in the middle. */
  readonly middle: number;
  /** Width of the text encoder's rows. */
  readonly context: number;
  /** Channels of the latent. */
  readonly latent: number;
  /** Numbers of a pooled vector that joins the noise level, as in SDXL. */
  readonly pooled?: number;
}

/** configs/stable-diffusion/v1-inference.yaml. */
export const stableDiffusion1: UNet = {
  width: 320,
  levels: [1, 2, 4, 4],
  depths: [1, 1, 1, 0],
  middle: 1,
  context: 768,
  latent: 4,
};

/** configs/inference/sd_xl_base.yaml of github.com/Stability-AI/generative-models. */
export const stableDiffusionXl: UNet = {
  width: 320,
  levels: [1, 2, 4],
  depths: [0, 2, 10],
  middle: 10,
  context: 2048,
  latent: 4,
  pooled: 2816,
};

/** Two norms and two convolutions, the noise level added between; a 1 × 1 where the width changes. */
const residual = (from: number, to: number, time: number): number =>
  norm(from) +
  convolution(from, to) +
  (time === 0 ? 0 : linear(time, to)) +
  norm(to) +
  convolution(to, to) +
  (from === to ? 0 : linear(from, to));

/** Self-attention, cross-attention and a gated feed-forward layer, `depth` times, between two maps. */
const transformer = (width: number, context: number, depth: number): number => {
  const attention = (keys: number): number =>
    width * width + 2 * keys * width + linear(width, width);
  const layer =
    attention(width) +
    attention(context) +
    linear(width, 8 * width) +
    linear(4 * width, width) +
    3 * norm(width);
  return depth === 0 ? 0 : norm(width) + 2 * linear(width, width) + depth * layer;
};

/** The half that goes down with the input's convolution, and the width of each skip connection. */
function down({ width, levels, depths, context, latent }: UNet) {
  const skips = [width];
  const parts = [convolution(latent, width)];
  let current = width;
  levels.forEach((factor, level) => {
    const next = width * factor;
    for (let block = 0; block < 2; block++) {
      parts.push(
        residual(current, next, 4 * width),
        transformer(next, context, depths[level] ?? 0),
      );
      skips.push((current = next));
    }
    if (level === levels.length - 1) return;
    parts.push(convolution(next, next));
    skips.push(next);
  });
  return { parameters: sum(parts), skips, last: current };
}

function up({ width, levels, depths, context, latent }: UNet, skips: number[], last: number) {
  const parts: number[] = [];
  let current = last;
  for (let level = levels.length - 1; level >= 0; level--) {
    const next = width * (levels[level] ?? 1);
    for (let block = 0; block < 3; block++) {
      parts.push(
        residual(current + (skips.pop() ?? 0), next, 4 * width),
        transformer(next, context, depths[level] ?? 0),
      );
      current = next;
    }
    if (level > 0) parts.push(convolution(next, next));
  }
  return sum(parts) + norm(width) + convolution(width, latent);
}

const middleOf = ({ width, context, middle }: UNet, last: number): number =>
  2 * residual(last, last, 4 * width) + transformer(last, context, middle);

/** Two layers that make the noise level's numbers, and those of the pooled vector where there is one. */
const timeOf = ({ width, pooled }: UNet): number =>
  linear(width, 4 * width) +
  linear(4 * width, 4 * width) +
  (pooled === undefined ? 0 : linear(pooled, 4 * width) + linear(4 * width, 4 * width));

/** All parameters of a U-Net. */
export function unetParameters(net: UNet): number {
  const { parameters, skips, last } = down(net);
  return timeOf(net) + parameters + middleOf(net, last) + up(net, [...skips], last);
}

/** What a ControlNet adds to a U-Net, by part. */
export function controlNetParameters(net: UNet) {
  const { parameters, skips, last } = down(net);
  const hint = [3, 16, 16, 32, 32, 96, 96, 256, net.width];
  return {
    copy: timeOf(net) + parameters + middleOf(net, last),
    zero: sum([...skips, last].map((width) => linear(width, width))),
    zeros: skips.length + 1,
    hint: sum(hint.slice(1).map((to, index) => convolution(hint[index] ?? 0, to))),
  };
}

/** What an autoencoder is built from: width of the finest level, multiples, channels of the latent. */
export interface Autoencoder {
  readonly width: number;
  readonly levels: readonly number[];
  readonly latent: number;
}

/** configs/autoencoder/autoencoder_kl_32x32x4.yaml. */
export const stableDiffusionVae: Autoencoder = { width: 128, levels: [1, 2, 4, 4], latent: 4 };

/** Encoder, decoder, and the two 1 × 1 convolutions around the latent. */
export function autoencoderParameters({ width, levels, latent }: Autoencoder) {
  const widths = levels.map((factor) => factor * width);
  const last = widths.at(-1) ?? width;
  const middle = 2 * residual(last, last, 0) + norm(last) + 4 * linear(last, last);
  const resized = (order: readonly number[]) =>
    sum(order.slice(0, -1).map((each) => convolution(each, each)));
  const blocks = (order: readonly number[], from: number, count: number): number =>
    sum(
      order.map(
        (to, level) =>
          residual(order[level - 1] ?? from, to, 0) + (count - 1) * residual(to, to, 0),
      ),
    );
  const reversed = widths.toReversed();
  return {
    encoder:
      convolution(3, width) +
      blocks(widths, width, 2) +
      resized(widths) +
      middle +
      norm(last) +
      convolution(last, 2 * latent),
    decoder:
      convolution(latent, last) +
      middle +
      blocks(reversed, last, 3) +
      resized(reversed) +
      norm(width) +
      convolution(width, 3),
    small: linear(2 * latent, 2 * latent) + linear(latent, latent),
  };
}

/** What CLIP's text encoder is built from. */
export interface TextEncoder {
  readonly vocabulary: number;
  readonly places: number;
  readonly width: number;
  readonly layers: number;
}

/** CLIP ViT-L/14, the text side. */
export const clipText: TextEncoder = { vocabulary: 49_408, places: 77, width: 768, layers: 12 };

/** A Transformer with biases and feed-forward layers of four times the width. */
export const textEncoderParameters = ({ vocabulary, places, width, layers }: TextEncoder): number =>
  (vocabulary + places) * width +
  layers *
    (4 * linear(width, width) +
      linear(width, 4 * width) +
      linear(4 * width, width) +
      2 * norm(width)) +
  norm(width);
