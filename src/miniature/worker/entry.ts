/** The script of the worker: what it is made of in a built page. */
import forward from 'virtual:tensor-kernels/forward';
import { MiniatureError } from '../faults.ts';
import { readFrom } from '../pipeline.ts';
// By name, so that what was measured, a good part of the manifest, stays behind.
import { latentDeviation, latentMean, parts } from '../weights/manifest.json';
import { serve } from './serve.ts';
import type { Line } from './tasks.ts';

// Files of their own, under names that change with what is in them.
const files = import.meta.glob<string>('../weights/*.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

function addressOf(file: string): string {
  const address = files[`../weights/${file}`];
  if (address === undefined) throw new MiniatureError('missing', `${file} was not published`);
  return address;
}

serve(self as unknown as Line, {
  kernels: {
    forward,
    backward: async () => (await import('virtual:tensor-kernels/backward')).default,
  },
  manifest: () => Promise.resolve({ parts, latentMean, latentDeviation }),
  read: readFrom(addressOf),
});
