/** What a picture costs a device of memory, where it can be counted to the byte: without the kernels' scratch. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedModels } from '../../src/miniature/files.ts';
import { paint, pictureOfLatent, type Progress } from '../../src/miniature/pipeline.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';
import { compileKernels } from '../../src/tensors/compile.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';

test('weights are 4.5 MB of the tensors’ memory, and a guided picture takes 1.5 MB besides, given back after it', async () => {
  const own = await wasmBackend(await WebAssembly.compile(await compileKernels()), 48);
  let most = 0;
  const backend = {
    ...own,
    allocate(length: number) {
      const taken = own.allocate(length);
      most = Math.max(most, own.mark());
      return taken;
    },
  };
  const models = await shippedModels(['paint'], backend);
  const weights = own.mark();
  assert.ok(weights > 4e6 && weights <= 4.5e6, `${weights}`);
  const request = {
    text: tokenise('a big red star on a blue background in the centre').ids,
    guidance: 3,
    steps: 2,
    sampler: 'ddim',
    seed: 7,
  } as const;
  let last: Progress | undefined;
  for await (const step of paint(models, request)) last = step;
  pictureOfLatent(models, last!.next);
  console.log(`weights ${weights}, a picture ${most - weights} bytes`);
  assert.ok(most - weights > 5e5 && most - weights <= 1.5e6, `${most - weights}`);
  assert.equal(own.mark(), weights);
});
