/**
 * Writes what the stages left in a folder as the weights that are shipped, with their manifest and
 * the curves of the training: `node scripts/train/export.ts --folder=F [--parts=paint,encoder]`. Parts
 * that are not named stay as they are. While a training is not over, what there is of it: a part comes
 * from the stages that trained it so far, and one without any is left out.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { weightsFolder } from '../../src/miniature/files.ts';
import { latentChannels } from '../../src/miniature/nets/autoencoder.ts';
import { partLayouts, type PartName } from '../../src/miniature/parts.ts';
import {
  digestOf,
  quantise,
  type Manifest,
  type PartRecord,
  type StageRecord,
} from '../../src/miniature/weights.ts';
import { countOf } from '../../src/tensors/parameters.ts';
import { readNumbers } from './files.ts';
import { stageNamed } from './stages.ts';

const { values } = parseArgs({
  options: { folder: { type: 'string' }, parts: { type: 'string' } },
});
const folder = values.folder;
if (folder === undefined) throw new Error('say --folder=…, where the stages left their numbers');

const has = (file: string): boolean => existsSync(join(folder, file));

/** The stages that a part comes from, in their order. */
const stagesOf: Readonly<Record<PartName, readonly string[]>> = {
  paint: ['autoencoder', 'contrast', 'denoiser', 'brief', 'decoder'],
  encoder: ['autoencoder'],
  contrast: ['contrast', 'match'],
  lora: ['lora'],
  control: ['control'],
};

const all = Object.keys(partLayouts) as PartName[];
const chosen =
  values.parts?.split(',') ?? all.filter((name) => has(`${stagesOf[name].at(0)!}.f32`));
const unknown = chosen.find((name) => !(name in partLayouts));
if (unknown !== undefined) throw new Error(`${unknown} is none of the parts ${all.join(', ')}`);
const names = all.filter((name) => chosen.includes(name));

/** The numbers of a part's tensors by name; the last stage to train one and to leave its numbers has it. */
function tensorsOf(part: PartName): Map<string, Float32Array> {
  const tensors = new Map<string, Float32Array>();
  for (const stage of stagesOf[part]) {
    if (!has(`${stage}.f32`)) continue;
    const { layout } = stageNamed(stage);
    const numbers = readNumbers(folder!, stage);
    if (numbers.length !== countOf(layout)) throw new Error(`${stage} has another layout`);
    let at = 0;
    for (const slot of layout)
      tensors.set(slot.name, numbers.subarray(at, (at += countOf([slot]))));
  }
  return tensors;
}

async function writePart(name: PartName): Promise<PartRecord> {
  const layout = partLayouts[name];
  const tensors = tensorsOf(name);
  const numbers = new Float32Array(countOf(layout));
  let at = 0;
  for (const { name: tensor } of layout) {
    const found = tensors.get(tensor);
    if (!found) throw new Error(`no stage trains ${tensor}`);
    numbers.set(found, at);
    at += found.length;
  }
  const file = quantise(layout, numbers);
  writeFileSync(new URL(`${name}.bin`, weightsFolder), file);
  return {
    file: `${name}.bin`,
    bytes: file.length,
    sha256: await digestOf(file),
    numbers: numbers.length,
    stages: stagesOf[name].filter((stage) => has(`${stage}.loss.jsonl`)),
  };
}

/** Sums over the runs of a stage: each run's seconds are counted from its own beginning. */
function recordOf(name: string): StageRecord {
  const lines = readFileSync(join(folder!, `${name}.loss.jsonl`), 'utf8')
    .trim()
    .split('\n');
  let seconds = 0;
  let before = 0;
  let last = { step: 0, samples: 0, seconds: 0 };
  for (const line of lines) {
    last = JSON.parse(line) as typeof last;
    seconds += last.seconds < before ? last.seconds : last.seconds - before;
    before = last.seconds;
  }
  const { seed } = stageNamed(name);
  return { seed, steps: last.step, samples: last.samples, seconds: Math.round(seconds) };
}

mkdirSync(weightsFolder, { recursive: true });
const parts = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await writePart(name)] as const)),
);
const stages = [...new Set(names.flatMap((name) => stagesOf[name]))].filter((stage) =>
  has(`${stage}.loss.jsonl`),
);
const scale = readNumbers(folder, 'latent-scale');
const place = new URL('manifest.json', weightsFolder);
const before = existsSync(place)
  ? (JSON.parse(readFileSync(place, 'utf8')) as Manifest)
  : { parts: {}, stages: {}, quality: {} };
const manifest: Manifest = {
  parts: { ...before.parts, ...parts },
  stages: {
    ...before.stages,
    ...Object.fromEntries(stages.map((name) => [name, recordOf(name)])),
  },
  latentMean: [...scale.subarray(0, latentChannels)],
  latentDeviation: [...scale.subarray(latentChannels)],
  // What was measured of other weights says nothing of these.
  quality: names.includes('paint') ? {} : before.quality,
};
writeFileSync(place, `${JSON.stringify(manifest, undefined, 2)}\n`);
for (const stage of stages)
  for (const kind of ['loss', 'quality']) {
    const curve = join(folder, `${stage}.${kind}.jsonl`);
    if (existsSync(curve)) copyFileSync(curve, new URL(`${stage}.${kind}.jsonl`, weightsFolder));
  }
for (const part of Object.values(parts)) console.log(part.file, part.bytes, part.sha256);
