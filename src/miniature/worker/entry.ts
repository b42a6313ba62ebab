/** The script of the worker: what it is made of in a built page. */
import kernels from 'virtual:tensor-kernels';
import { MiniatureError } from '../faults.ts';
import { fetched, readFrom } from '../pipeline.ts';
import type { Manifest } from '../weights.ts';
import { serve } from './serve.ts';
import type { Line } from './tasks.ts';

// Files of their own, under names that change with what is in them.
const files = import.meta.glob<string>('../weights/*.{bin,json}', {
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
  kernels,
  manifest: async () => (await fetched(addressOf('manifest.json'))).json() as Promise<Manifest>,
  read: readFrom(addressOf),
});
