import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderDiagram } from '#src/diagrams/render.ts';
import { samples, type Sample } from './samples.ts';

const languages = ['en', 'zh'] as const;
const sample = (name: string): Sample => samples[name] ?? { en: '', zh: '' };
const head = 'accTitle: A title\n  accDescr: What it shows & means';
const wide = (source: string, id = 'd'): ReturnType<typeof renderDiagram> =>
  renderDiagram(source, { id, lang: 'en' });

const everyDrawing = async (): Promise<string[]> => {
  const drawings: string[] = [];
  for (const [name, { en, zh }] of Object.entries(samples))
    for (const [lang, source] of [
      ['en', en],
      ['zh', zh],
    ] as const)
      for (const narrow of [false, true])
        drawings.push((await renderDiagram(source, { id: name, lang, narrow })).svg);
  return drawings;
};

describe('a drawing', () => {
  test('is named and described', async () => {
    const { svg, kind } = await wide(`flowchart LR\n  ${head}\n  A --> B\n`, 'name');
    assert.equal(kind, 'flowchart');
    assert.match(
      svg,
      /^<svg [^>]*role="img" aria-labelledby="name-title" aria-describedby="name-desc"/,
    );
    assert.match(svg, /<title id="name-title">A title<\/title>/);
    assert.match(svg, /<desc id="name-desc">What it shows &#38; means<\/desc>/);
  });

  test('has its own ids and uses each', async () => {
    const { svg } = await wide(
      `flowchart LR\n  ${head}\n  A --> B --x C --o D\n  B <==> D\n`,
      'own',
    );
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
    assert.deepEqual(new Set(ids).size, ids.length);
    assert.ok(
      ids.every((id) => id.startsWith('own-')),
      ids.join(),
    );
    const used = new Set(
      [...svg.matchAll(/url\(#([^)]*)\)|="(own-(?:title|desc))"/g)].map((m) => m[1] ?? m[2]),
    );
    assert.deepEqual([...used].sort(), ids.sort());
    assert.equal(ids.filter((id) => /pointEnd|pointStart|crossEnd|circleEnd/.test(id)).length, 4);
  });

  test('has no look of its own', async () => {
    for (const svg of await everyDrawing()) {
      assert.doesNotMatch(
        svg,
        /<style|style=|fill=|stroke=|stroke-width=|font-|#[0-9a-f]{3,8}\b(?!\))|hsl|rgb/i,
      );
      assert.doesNotMatch(svg, / data-|<g[^>]*><\/g>|<g\/>|class="[^"]*(?:undefined|default)/);
      assert.doesNotMatch(svg, /\d\.\d\d|NaN|undefined|Infinity|[\uE000-\uE00F]/);
    }
  });

  test('keeps meaning classes', async () => {
    const classes = ['text', 'pixels', 'latent', 'noise', 'reward', 'risk', 'frozen'];
    const nodes = classes.map((name, index) => `  n${index}["${name}"]:::${name}`).join('\n');
    const { svg } = await wide(
      `flowchart TB\n  ${head}\n${nodes}\n  plain --> n0\n  class plain latent\n`,
    );
    for (const name of classes)
      assert.match(svg, new RegExp(`<g class="node ${name}">(?:(?!</g>).)*>${name}</text>`));
    assert.match(svg, /<g class="node latent">(?:(?!<\/g>).)*>plain<\/text>/);
  });

  test('keeps every character of its labels', async () => {
    const label = 'p < 0.5 & q > 1; #2, 100 % “so” <br/>×50';
    const { svg } = await wide(`flowchart LR\n  ${head}\n  A["${label}"] -->|"a < b & c"| B\n`);
    assert.match(svg, />p &#60; 0\.5 &#38; q &#62; 1;<.*>#2, 100 % “so”</);
    assert.match(svg, /<tspan class="detail"[^>]*>×50</);
    assert.match(svg, /a &#60; b &#38; c/);
  });

  test('shows every word of an unquoted label', async () => {
    const { en } = sample('unquoted');
    const { svg } = await wide(en);
    const text = svg
      .replace(/<title.*?<\/desc>/, '')
      .replace(/<\/(?:text|tspan)>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/\s+/g, ' ');
    for (const label of [
      ...['Line One Line Two', 'read/write', 'TCP/IP', 'n > 5?', 'C:\\models', 'loss > 0.5'],
      ...['https://example.org/x', 'n >= 30', 'Moderator (Light Water)', 'x -> y', 'a & b'],
      ...['(1) both ways', 'say "so"', 'doc()', 'two lines'],
    ])
      assert.ok(text.includes(`${label} `), `${label} in ${text}`);
  });

  test('shows entity codes as the characters they stand for', async () => {
    const source = `flowchart LR\n  ${head}\n  A["I #9829; you #35;1 &#x221e; #quot;so#quot;"] --> B\n`;
    assert.match((await wide(source)).svg, />I ♥ you #1 ∞ ”so”</);
  });

  test('of a sequence has a stroke in its crosses', async () => {
    const { svg } = await wide(sample('arrows').en);
    assert.match(svg, /<marker id="d-crosshead" class="cross"/);
    assert.match(svg, />price 5; not #1 &#38; &#60; 6</);
  });

  test('of a sequence ends the lifeline of what is destroyed', async () => {
    const { svg, height } = await wide(sample('guests').en);
    const ends = [...svg.matchAll(/<line class="actor-line"[^>]* y2="(\d+)"/g)].map(([, y]) =>
      Number(y),
    );
    assert.equal(ends.filter((y) => y > height - 20).length, 1, ends.join());
    assert.match(svg, /<text class="text"[^>]*>Client side</);
  });

  test('has the size of its content', async () => {
    const { svg, width, height } = await wide(sample('agent').en);
    assert.match(
      svg,
      new RegExp(`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`),
    );
    assert.ok(width > 200 && width < 500 && height > 400);
  });

  test('changes no global of this process', async () => {
    await wide(`flowchart LR\n  ${head}\n  A --> Globals\n`);
    assert.equal('window' in globalThis && 'document' in globalThis, false);
  });
});

describe('a narrow drawing', () => {
  test('runs downward and is narrow', async () => {
    for (const lang of languages) {
      const across = await renderDiagram(sample('pipeline')[lang], { id: 'n', lang });
      const down = await renderDiagram(sample('pipeline')[lang], { id: 'n', lang, narrow: true });
      assert.ok(across.width > across.height && down.height > down.width);
      assert.ok(down.width <= 340, `${down.width} px`);
    }
  });

  test('of a timeline runs downward', async () => {
    const { width, height } = await renderDiagram(sample('families').zh, {
      id: 'n',
      lang: 'zh',
      narrow: true,
    });
    assert.ok(width <= 334 && height > 150, `${width} × ${height}`);
  });
});

test('calls may overlap', async () => {
  const drawn = await Promise.all(
    ['one', 'two', 'three'].map((name) =>
      wide(`flowchart LR\n  ${head}\n  A["${name}"] --> B\n`, name),
    ),
  );
  for (const [index, name] of ['one', 'two', 'three'].entries())
    assert.match(drawn[index]?.svg ?? '', new RegExp(`id="${name}-title".*>${name}</text>`));
});
