/** A diagram as it stands in a page: which drawings it has, and which scroll. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramHtml } from '#src/diagrams/html.ts';
import { samples } from './samples.ts';

const html = (source: string): Promise<string> =>
  diagramHtml(source, { id: 'd', lang: 'en', room: 'wide' });

/** Nine participants, which have no room side by side on a phone. */
const crowd = `sequenceDiagram
  accTitle: A crowd
  accDescr: Nine participants in a row.
${Array.from({ length: 9 }, (_, i) => `  participant P${i} as Number ${i}`).join('\n')}
  P0->>P8: hello
`;

test('a drawing with room on a phone does not scroll', async () => {
  const small = await html(samples['agent']?.en ?? '');
  assert.doesNotMatch(small, /diagram-scroll/);
  assert.match(
    await html(samples['pipeline']?.en ?? ''),
    /class="diagram-wide" [^]*class="diagram-narrow"/,
  );
});

test('one that has not keeps its letters readable and scrolls', async () => {
  const found =
    /class="(diagram-[a-z]+) diagram-scroll" style="--natural-width:(\d+)px;--least-width:(\d+)px"/.exec(
      await html(crowd),
    );
  const [natural, least] = [Number(found?.[2]), Number(found?.[3])];
  assert.ok(natural > 364 && (12.5 * least) / natural > 10.9, `${natural} ${least}`);
});
