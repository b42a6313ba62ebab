/**
 * Puts the shipped weights and the logs of their training back into a folder, so that a stage can go on
 * from them where no checkpoint is left: `node scripts/train/unpack.ts --folder=F`. What no part ships,
 * the autoencoder's own decoder and the text encoder as the contrast left it, is not brought back.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readManifest, weightsFolder } from '../../src/miniature/files.ts';
import { decoderLayout, encoderLayout } from '../../src/miniature/nets/autoencoder.ts';
import { denoiserLayout } from '../../src/miniature/nets/denoiser.ts';
import { textLayout } from '../../src/miniature/nets/text.ts';
import { partLayouts, type PartName } from '../../src/miniature/parts.ts';
import { checkFile, dequantise } from '../../src/miniature/weights.ts';
import { countOf } from '../../src/tensors/parameters.ts';
import { writeNumbers } from './files.ts';

const { folder } = parseArgs({ options: { folder: { type: 'string' } } }).values;
if (folder === undefined) throw new Error('say --folder=…, where the weights are to go');

const { parts, latentMean, latentDeviation } = await readManifest();

async function numbersOf(name: PartName): Promise<Float32Array> {
  const record = parts[name];
  if (!record) throw new Error(`the manifest knows no part called ${name}`);
  const file = new Uint8Array(readFileSync(new URL(record.file, weightsFolder)));
  await checkFile(record, file);
  return dequantise(partLayouts[name], file);
}

mkdirSync(folder, { recursive: true });
const paint = await numbersOf('paint');
const denoiserLength = countOf([...textLayout, ...denoiserLayout]);
const decoder = paint.subarray(denoiserLength);
const autoencoder = new Float32Array(countOf([...encoderLayout, ...decoderLayout]));
autoencoder.set(await numbersOf('encoder'));
autoencoder.set(decoder, countOf(encoderLayout));
writeNumbers(folder, 'autoencoder', autoencoder);
const painting = paint.subarray(0, denoiserLength);
writeNumbers(folder, 'denoiser', painting);
writeNumbers(folder, 'brief', painting.subarray(countOf(textLayout)));
writeNumbers(folder, 'decoder', decoder);
writeNumbers(folder, 'match', await numbersOf('contrast'));
writeNumbers(folder, 'lora', await numbersOf('lora'));
writeNumbers(folder, 'control', await numbersOf('control'));
writeNumbers(folder, 'latent-scale', Float32Array.of(...latentMean, ...latentDeviation));
for (const file of readdirSync(fileURLToPath(weightsFolder)))
  if (file.endsWith('.jsonl')) copyFileSync(new URL(file, weightsFolder), join(folder, file));
