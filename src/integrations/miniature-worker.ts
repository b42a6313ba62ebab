/** Paints what the figures on the miniature show, one after the other, apart from the build: see `trained.ts`. */
import { parentPort } from 'node:worker_threads';
import { shippedClient } from '../miniature/files.ts';
import { moduleText } from './miniature.ts';

export type Painted = { folder: string } & ({ text: string } | { error: string });

const client = await shippedClient();
parentPort?.on('message', (folder: string) => {
  moduleText(client, folder).then(
    (text) => parentPort?.postMessage({ folder, text } satisfies Painted),
    (error: unknown) => parentPort?.postMessage({ folder, error: String(error) } satisfies Painted),
  );
});
