import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DiagramError, hasNarrow, renderDiagram } from '#src/diagrams/render.ts';
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

  test('is there for the kinds that need one', () => {
    assert.equal(hasNarrow('flowchart LR\n A --> B'), true);
    assert.equal(hasNarrow('%% a comment\ntimeline\n 2020 : x'), true);
    assert.equal(hasNarrow('pie\n "a" : 1'), false);
  });
});

describe('a wrong source', () => {
  const wrong: readonly (readonly [what: string, source: string, message: RegExp])[] = [
    ['nothing', '\n%% only a comment\n', /^The diagram is empty\.$/],
    ['no title', 'flowchart LR\n  accDescr: d\n  A --> B', /^The diagram has no accTitle; name it/],
    [
      'no description',
      'flowchart LR\n  accTitle: t\n  A --> B',
      /^The diagram has no accDescr; say what/,
    ],
    [
      'a colour',
      `flowchart LR\n  ${head}\n  A --> B\n  classDef x fill:#f00`,
      /^Line 5 of the diagram: colours come/,
    ],
    ['a link', `flowchart LR\n  ${head}\n  A --> B\n  click A href "x"`, /^Line 5 .* picture/],
    [
      'settings',
      `%%{init: {"theme": "dark"}}%%\nflowchart LR\n  ${head}\n  A --> B`,
      /^Line 1 .* settings/,
    ],
    [
      'a class without meaning',
      `flowchart LR\n  ${head}\n  A:::blue --> B`,
      /^Line 4 .*“blue” is no meaning class; there are text,/,
    ],
    [
      'bad grammar',
      `flowchart LR\n  ${head}\n  %% a comment\n  A --> B\n  A -->\n`,
      /^Line [67] of the diagram: Mermaid cannot read this/,
    ],
    [
      'bad grammar further up',
      `flowchart LR\n  ${head}\n\n  %% a comment\n  A[one --> B\n  C --> D\n`,
      /^Line [67] of the diagram: Mermaid cannot/,
    ],
    [
      'an unknown kind',
      `flowchat LR\n  ${head}\n  A --> B`,
      /^“flowchat” opens no diagram that Mermaid knows/,
    ],
  ];
  for (const [what, source, message] of wrong)
    test(`${what} is refused in a sentence`, async () => {
      await assert.rejects(wide(source), (error: unknown) => {
        assert.ok(error instanceof DiagramError, String(error));
        assert.match(error.message, message);
        return true;
      });
    });

  test('does not spoil the next drawing', async () => {
    await assert.rejects(wide(`flowchart LR\n  ${head}\n  A -->\n`));
    await wide(`flowchart LR\n  ${head}\n  A --> After["after ${process.pid}"]\n`);
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

test('other kinds pass through', async () => {
  const { svg, kind } = await wide(`pie\n  ${head}\n  "one" : 2\n  "two" : 3\n`);
  assert.equal(kind, 'pie');
  assert.match(svg, /<path/);
});
