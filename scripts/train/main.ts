/**
 * Trains the miniature: `node scripts/train/main.ts --folder=F --stage=autoencoder`, or `--stage=all`.
 * A stage goes on from its last checkpoint in the folder.
 */
import { parseArgs } from 'node:util';
import { compileKernels } from '../../src/tensors/compile.ts';
import { encodePictures } from './stages/latents.ts';
import { train } from './trainer.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    stage: { type: 'string' },
    workers: { type: 'string', default: '2' },
    steps: { type: 'string' },
    limit: { type: 'string' },
    'log-every': { type: 'string', default: '50' },
    'save-every': { type: 'string', default: '120' },
  },
});
const { folder, stage } = values;
if (folder === undefined || stage === undefined)
  throw new Error('say --folder=… for the checkpoints and --stage=…');
const order = [
  'autoencoder',
  'contrast',
  'latents',
  'denoiser',
  'brief',
  'decoder',
  'match',
  'lora',
  'control',
];
for (const name of stage === 'all' ? order : [stage]) {
  if (name === 'latents')
    await encodePictures(folder, await WebAssembly.compile(await compileKernels()));
  else
    await train(name, {
      folder,
      workers: Number(values.workers),
      steps: values.steps === undefined ? undefined : Number(values.steps),
      limit: values.limit === undefined ? undefined : Number(values.limit),
      print: (line) => console.log(line),
      logEvery: Number(values['log-every']),
      saveEvery: Number(values['save-every']),
    });
}
