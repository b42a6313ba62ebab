/** The stages of training by name. */
import type { Stage } from './stage.ts';
import { autoencoder } from './stages/autoencoder.ts';
import { briefCaptions } from './stages/brief.ts';
import { contrast } from './stages/contrast.ts';
import { control } from './stages/control.ts';
import { decoder } from './stages/decoder.ts';
import { denoiser } from './stages/denoiser.ts';
import { lora } from './stages/lora.ts';
import { match } from './stages/match.ts';

const all: readonly Stage[] = [
  autoencoder,
  contrast,
  denoiser,
  briefCaptions,
  decoder,
  match,
  lora,
  control,
];

/** Throws a RangeError that lists the names if there is no such stage. */
export function stageNamed(name: string, steps?: number): Stage {
  const stage = all.find((candidate) => candidate.name === name);
  if (!stage)
    throw new RangeError(`no stage is called ${name}: ${all.map((s) => s.name).join(', ')}`);
  return steps === undefined ? stage : { ...stage, steps };
}
