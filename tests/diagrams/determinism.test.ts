import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawDiagram } from '#src/diagrams/draw.ts';
import { samples } from './samples.ts';

const draw = async (name: string): Promise<string> => {
  const source = samples[name]?.en ?? '';
  const room = { narrow: false, room: 920, limit: 1040 };
  return (await drawDiagram({ source, id: 'same', lang: 'en', ...room })).svg;
};

// Without the cache: this process draws by itself.
test('a drawing is the same each time, whatever was drawn between', async () => {
  for (const name of ['agent', 'families', 'sequence']) {
    const first = await draw(name);
    await draw('shapes');
    assert.equal(await draw(name), first);
  }
});
