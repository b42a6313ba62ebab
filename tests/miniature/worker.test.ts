/** The worker and its page over a line as a browser has it, with weights drawn at random. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { MiniatureError } from '../../src/miniature/faults.ts';
import { latentOf } from '../../src/miniature/encode.ts';
import { partLayouts, type PartName } from '../../src/miniature/parts.ts';
import {
  fetched,
  loadModels,
  paint,
  pictureOfLatent,
  readFrom,
  type Progress,
  type ReadPart,
  type Request,
} from '../../src/miniature/pipeline.ts';
import { nearestPictures, trainingPicture } from '../../src/miniature/training-pictures.ts';
import { digestOf, quantise, type Manifest, type PartRecord } from '../../src/miniature/weights.ts';
import { clientOf, type Client, type Connection } from '../../src/miniature/worker/client.ts';
import { serve, type Materials } from '../../src/miniature/worker/serve.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';
import { compileKernels } from '../../src/tensors/compile.ts';
import { noise } from '../../src/tensors/noise.ts';
import { start } from '../../src/tensors/parameters.ts';
import { freshBackend } from './models.ts';

const kernels = {
  forward: await compileKernels('forward'),
  backward: () => compileKernels('backward'),
};

/** Weights at which nothing is zero, as they would be shipped. */
function fileOf(part: PartName): Uint8Array<ArrayBuffer> {
  const { normal } = noise(7, partLayouts[part].length);
  return quantise(
    partLayouts[part],
    start(partLayouts[part], noise(7)).map((value) => value + 0.05 * normal()),
  );
}
const parts = ['paint', 'encoder'] as const;
const files = new Map<string, Uint8Array<ArrayBuffer>>(
  parts.map((part) => [`${part}.bin`, fileOf(part)]),
);
const recordOf = async (part: PartName): Promise<PartRecord> => {
  const file = files.get(`${part}.bin`)!;
  const sha256 = await digestOf(file);
  return { file: `${part}.bin`, bytes: file.length, sha256, numbers: 0, stages: [] };
};
const manifest: Manifest = {
  parts: { paint: await recordOf('paint'), encoder: await recordOf('encoder') },
  stages: {},
  latentMean: [0.1, -0.2, 0.3, 0],
  latentDeviation: [1, 2, 0.5, 1.5],
  quality: {},
};

const asPublished: ReadPart = ({ file, bytes }, arrived) => {
  arrived(bytes / 2);
  arrived(bytes / 2);
  return Promise.resolve(files.get(file)!.slice());
};

const open: MessagePort[] = [];
after(() => open.forEach((port) => port.close()));

/** A page and a worker; `started` collects one entry for each worker. */
function pageWith(change: Partial<Materials> = {}, started: Connection[] = []): Client {
  return clientOf(() => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    serve(port2, {
      kernels,
      manifest: () => Promise.resolve(manifest),
      read: asPublished,
      ...change,
    });
    const connection = Object.assign(port1, {
      onerror: null,
      terminate: () => port1.close(),
    }) as unknown as Connection;
    started.push(connection);
    return connection;
  });
}

const request: Request = {
  text: tokenise('a small red star on a blue background').ids,
  guidance: 3,
  steps: 4,
  sampler: 'ddim',
  seed: 5,
};

const models = await loadModels({
  backend: await freshBackend(),
  manifest,
  parts,
  read: asPublished,
});

async function painted(asked: Request): Promise<Progress[]> {
  const steps: Progress[] = [];
  for await (const step of paint(models, asked)) steps.push(step);
  return steps;
}

describe('a worker', () => {
  const client = pageWith();

  test('loads, tells how far it is, and fetches a part once', async () => {
    const seen: number[] = [];
    let reads = 0;
    const own = pageWith({
      read: (part, arrived) => {
        reads++;
        return asPublished(part, arrived);
      },
    });
    const progress = ({ arrived, all }: { arrived: number; all: number }) =>
      seen.push(arrived / all);
    const ask = { parts: ['paint'] as const };
    assert.deepEqual(await own.run('load', ask, { progress }), { backend: 'wasm' });
    assert.deepEqual(seen, [0.5, 1]);
    await Promise.all([own.run('load', ask), own.run('load', { parts })]);
    assert.equal(reads, 2);
  });

  test('paints what the pipeline paints, step by step', async () => {
    await client.run('load', { parts });
    const steps: Progress[] = [];
    const done = await client.run('paint', request, { progress: (step) => steps.push(step) });
    const expected = await painted(request);
    assert.deepEqual(steps, expected);
    assert.deepEqual(done.picture, pictureOfLatent(models, expected.at(-1)!.next));
  });

  test('begins from a picture, at the strength that is asked', async () => {
    const { picture } = trainingPicture(3);
    const steps: Progress[] = [];
    const from = { picture, strength: 0.5 };
    await client.run('paint', { ...request, from }, { progress: (step) => steps.push(step) });
    assert.deepEqual(steps, await painted({ ...request, from }));
    assert.equal(steps[0]!.t, 0.5);
  });

  test('encodes and decodes', async () => {
    const { picture } = trainingPicture(4);
    const { latent } = await client.run('encode', { picture });
    assert.deepEqual(latent, latentOf(models, picture));
    const { pictures } = await client.run('decode', { latents: [latent, latent] });
    assert.deepEqual(pictures[1], pictureOfLatent(models, latent));
  });

  test('finds the nearest training pictures, as a search from end to end does', async () => {
    const { picture } = trainingPicture(1234);
    let compared = 0;
    const progress = (told: { compared: number }) => (compared = told.compared);
    const ask = { picture, count: 3 };
    const { neighbours } = await client.run('nearest', ask, { progress });
    assert.equal(compared, 40_000);
    assert.equal(neighbours[0]!.index, 1234);
    assert.equal(neighbours[0]!.distance, 0);
    const near = nearestPictures(picture, 3, 1000, 2000);
    assert.ok(neighbours[2]!.distance <= near[2]!.distance);
  });

  test('trains a LoRA, tells how far it is, and paints with it', async () => {
    const own = pageWith();
    await own.run('load', { parts });
    const asked = { ...request, steps: 1, lora: 1 };
    await assert.rejects(own.run('paint', asked), /load lora first/);
    const told: number[] = [];
    const ask = { style: 'hollow', steps: 3, seed: 1 } as const;
    const progress = ({ step, loss }: { step: number; loss: number }) =>
      told.push(Number.isFinite(loss) ? step : NaN);
    const { values: learnt } = await own.run('learn', ask, { progress });
    assert.deepEqual(told, [1, 2, 3]);
    const styled = await own.run('paint', { ...asked, learnt });
    const unscaled = await own.run('paint', { ...asked, lora: 0, learnt });
    const plain = await own.run('paint', { ...asked, lora: 0 });
    assert.notDeepEqual(styled.picture, plain.picture);
    assert.ok(unscaled.picture.every((value, i) => value === plain.picture[i]));
    assert.deepEqual(
      plain.picture,
      pictureOfLatent(models, (await painted({ ...request, steps: 1 }))[0]!.next),
    );
  });

  test('is asked twice at once and answers both', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map((seed) => client.run('paint', { ...request, steps: 1, seed })),
    );
    assert.notDeepEqual(one!.picture, other!.picture);
    const again = await client.run('paint', { ...request, steps: 1, seed: 1 });
    assert.deepEqual(again.picture, one!.picture);
  });

  test('stops in the middle when it is told to, and goes on with the next', async () => {
    const controller = new AbortController();
    let steps = 0;
    const stopped = client.run(
      'paint',
      { ...request, steps: 50 },
      {
        signal: controller.signal,
        progress: () => {
          steps++;
          controller.abort(new Error('enough'));
        },
      },
    );
    await assert.rejects(stopped, /enough/);
    await client.run('paint', { ...request, steps: 1 });
    assert.equal(steps, 1, 'what comes after is not heard');
    await assert.rejects(
      client.run('paint', request, { signal: AbortSignal.abort(new Error('never')) }),
      /never/,
    );
  });

  test('wants weights first', async () => {
    await assert.rejects(pageWith().run('paint', request), /load paint first/);
    const half = pageWith();
    await half.run('load', { parts: ['paint'] });
    const from = { picture: trainingPicture(1).picture, strength: 0.5 };
    await assert.rejects(half.run('paint', { ...request, from }), /load encoder first/);
    const control = { lines: new Float32Array(1024), weight: 1 };
    await assert.rejects(half.run('paint', { ...request, control }), /load control first/);
  });
});

describe('without kernels', () => {
  const said = async (client: Client, plain = false): Promise<string> =>
    (await client.run('load', { parts: ['paint'], plain })).backend;

  test('it computes in plain TypeScript, the same picture', async () => {
    const plain = pageWith({ kernels: undefined });
    assert.equal(await said(plain), 'plain');
    const { picture } = await plain.run('paint', { ...request, steps: 1 });
    const expected = pictureOfLatent(models, (await painted({ ...request, steps: 1 }))[0]!.next);
    picture.forEach((value, i) => assert.ok(Math.abs(value - expected[i]!) < 1e-3));
  });

  test('so it does where the machine does not run them, and where that is asked', async () => {
    const foreign = kernels.forward.slice();
    foreign[8] = 0x7f;
    assert.equal(await said(pageWith({ kernels: { ...kernels, forward: foreign } })), 'plain');
    assert.equal(await said(pageWith(), true), 'plain');
  });
});

describe('a fault', () => {
  const faultWith = async (change: Partial<Materials>): Promise<string> => {
    const error = await pageWith(change)
      .run('load', { parts: ['paint'] })
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    assert.ok(error instanceof MiniatureError, String(error));
    return `${error.what}: ${error.message}`;
  };
  const reading =
    (change: (file: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): ReadPart =>
    async (part, arrived) =>
      change(await asPublished(part, arrived));

  test('of the files is told by its name', async () => {
    const changed = reading((file) => {
      file[5000]! ^= 1;
      return file;
    });
    assert.match(await faultWith({ read: changed }), /^damaged: paint\.bin is damaged/);
    const short = reading((file) => file.slice(0, 1000));
    assert.match(await faultWith({ read: short }), /^damaged: paint\.bin has 1000 bytes/);
  });

  test('of the network as well', async () => {
    // A port that the Fetch standard never lets anyone connect to.
    const nowhere = readFrom((file) => `http://127.0.0.1:1/${file}`);
    assert.match(await faultWith({ read: nowhere }), /^offline: /);
    const none = (): Promise<never> =>
      Promise.reject(new MiniatureError('missing', 'manifest.json: 404'));
    assert.match(await faultWith({ manifest: none }), /^missing: manifest\.json/);
    await assert.rejects(fetched('data:nonsense'), { what: 'offline' });
  });

  test('of the memory too', async () => {
    const full = reading(() => {
      throw new RangeError('no room');
    });
    assert.match(await faultWith({ read: full }), /^memory: no room/);
  });

  test('does not last: the next attempt may succeed', async () => {
    let broken = true;
    const client = pageWith({
      read: (part, arrived) =>
        broken
          ? Promise.reject(new MiniatureError('offline', 'the line broke'))
          : asPublished(part, arrived),
    });
    await assert.rejects(client.run('load', { parts: ['paint'] }), { what: 'offline' });
    broken = false;
    await client.run('load', { parts: ['paint'] });
    await client.run('paint', { ...request, steps: 1 });
  });

  test('of the worker itself ends what waits, and another worker takes over', async () => {
    const started: Connection[] = [];
    const client = pageWith({ read: () => new Promise(() => {}) }, started);
    const waiting = client.run('load', { parts: ['paint'] });
    started[0]!.onerror!(undefined as never);
    await assert.rejects(waiting, { what: 'script' });
    void client.run('load', { parts: ['paint'] }).catch(() => {});
    assert.equal(started.length, 2);
  });
});

test('a file is read as it comes, and one that goes on too long is cut off', async () => {
  const read = readFrom(() => `data:application/octet-stream;base64,${btoa('weights')}`);
  const record = { file: 'some.bin', bytes: 7, sha256: '', numbers: 0, stages: [] };
  let arrived = 0;
  const file = await read(record, (bytes) => (arrived += bytes));
  assert.equal(new TextDecoder().decode(file), 'weights');
  assert.equal(arrived, 7);
  await assert.rejects(
    read({ ...record, bytes: 5 }, () => {}),
    { what: 'damaged' },
  );
});
