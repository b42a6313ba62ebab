/** Weights in eight bits, and what is said of a file that is not what it should be. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutOf } from '../../src/miniature/layouts.ts';
import { partLayouts, type PartName } from '../../src/miniature/parts.ts';
import { loadModels } from '../../src/miniature/pipeline.ts';
import {
  dequantise,
  digestOf,
  fileLength,
  quantise,
  type Manifest,
} from '../../src/miniature/weights.ts';
import { noise } from '../../src/tensors/noise.ts';
import { countOf } from '../../src/tensors/parameters.ts';
import { plainBackend } from '../../src/tensors/plain.ts';

const layout = [
  { name: 'w', shape: [3, 3, 2, 4], start: { value: 0 } },
  { name: 'b', shape: [4], start: { value: 0 } },
  { name: 'v', shape: [5, 3], start: { value: 0 } },
];
const values = noise(1).normals(countOf(layout));
values.fill(0, values.length - 15);
values[values.length - 1] = 2;

describe('eight bits', () => {
  const restored = dequantise(layout, quantise(layout, values));

  test('every number comes back within half a step of its output', () => {
    for (let output = 0; output < 4; output++) {
      const of = [...values.subarray(0, 72)].filter((_, i) => i % 4 === output);
      const step = Math.max(...of.map(Math.abs)) / 127;
      for (let i = output; i < 72; i += 4)
        assert.ok(Math.abs(restored[i]! - values[i]!) <= step / 2 + 1e-7);
    }
  });

  test('vectors and zeros come back as they were', () => {
    assert.deepEqual(restored.slice(72, 76), values.slice(72, 76));
    assert.deepEqual(restored.slice(76, 90), new Float32Array(14));
    assert.ok(Math.abs(restored[90]! - 2) < 1e-6);
  });

  test('what was restored is kept exactly the second time', () =>
    assert.deepEqual(dequantise(layout, quantise(layout, restored)), restored));

  test('a file of another length is refused', () =>
    assert.throws(
      () => dequantise(layout, new Uint8Array(5)),
      /bytes of weights expected, 5 found/,
    ));
});

test('who loads a part knows the layout that it was made with', async () => {
  for (const name of Object.keys(partLayouts) as PartName[])
    assert.deepEqual(await layoutOf[name](), partLayouts[name], name);
});

describe('loading', async () => {
  const file = quantise(partLayouts.encoder, noise(2).normals(countOf(partLayouts.encoder)));
  const manifest: Manifest = {
    parts: {
      encoder: {
        file: 'encoder.bin',
        bytes: file.length,
        sha256: await digestOf(file),
        numbers: countOf(partLayouts.encoder),
        stages: [],
      },
    },
    stages: {},
    latentMean: [0, 0, 0, 0],
    latentDeviation: [1, 1, 1, 1],
    quality: {},
  };
  const load = (
    found: Uint8Array<ArrayBuffer>,
    progress?: (arrived: number, all: number) => void,
  ) =>
    loadModels({
      backend: plainBackend(),
      manifest,
      parts: ['encoder'],
      read: (_, arrived) => {
        arrived(found.length / 2);
        arrived(found.length / 2);
        return Promise.resolve(found.slice());
      },
      ...(progress ? { progress } : {}),
    });

  test('gives the tensors and tells how far it is', async () => {
    const seen: number[] = [];
    const { parameters } = await load(file, (arrived, all) => seen.push(arrived / all));
    assert.deepEqual(seen, [0.5, 1]);
    assert.deepEqual(
      parameters['encoder.in.w']!.data,
      dequantise(partLayouts.encoder, file).subarray(0, 9 * 12 * 40),
    );
    assert.equal(file.length, fileLength(partLayouts.encoder));
  });

  test('a damaged file is named', async () => {
    const damaged = file.slice();
    damaged[1000]! ^= 1;
    await assert.rejects(load(damaged), /encoder\.bin is damaged/);
    await assert.rejects(load(file.slice(0, 100)), /encoder\.bin has 100 bytes instead of/);
  });

  test('a part that the manifest does not know is named', async () => {
    const read = () => Promise.resolve(file);
    const asked = { backend: plainBackend(), manifest, read, parts: ['paint'] as const };
    await assert.rejects(loadModels(asked), /no part called paint/);
  });
});
