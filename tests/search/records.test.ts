/** What search can find, read from pages as they are built. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordsOf } from '#src/search/records.ts';

const page = (main: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>T</title></head><body><header>Search</header><main>${main}</main><footer>Foot</footer></body></html>`;

const chapter = page(`
<article data-pagefind-body>
  <header><h1>Stable Diffusion</h1><p class="lead">The lead.</p></header>
  <details data-pagefind-ignore><summary>On this page</summary></details>
  <div class="prose">
    <p>Before the first section.</p>
    <div class="heading heading-h2"><h2 id="clip">CLIP: words and pictures</h2><a class="permalink" href="#clip" data-pagefind-ignore>#</a></div>
    <p>Two <b>encoders</b> play.<span class="cite" data-pagefind-ignore>1 Radford 2021</span> With
      <span class="term"><button>embedding</button><span class="definition" data-pagefind-ignore><b>embedding</b>
      <span class="definition-other" lang="zh-Hans">嵌入</span> A vector.</span></span>.</p>
    <div class="formula"><span class="katex">E=mc</span></div>
    <p>Here <span class="katex"><span class="katex-mathml">x squared</span><span class="katex-html">x2</span></span> stays.</p>
    <div class="heading heading-h3"><h3 id="loss">The loss</h3></div>
    <ul><li>first</li><li>second</li></ul>
    <figure><svg><text>drawn</text></svg><figcaption>The caption.</figcaption></figure>
    <script>let hidden;</script><style>.hidden{}</style>
    <div class="heading heading-h2"><h2 id="lora">LoRA</h2></div>
    <p>Small changes.</p><p class="visually-hidden">unseen</p>
  </div>
</article>`);

describe('a chapter', () => {
  const [clip, lora, ...more] = recordsOf(chapter, '/stable-diffusion/');

  test('is its sections, each with its address', () => {
    assert.deepEqual(more, []);
    assert.equal(clip?.url, '/stable-diffusion/#clip');
    assert.equal(lora?.url, '/stable-diffusion/#lora');
    for (const record of [clip, lora]) {
      assert.equal(record?.kind, 'section');
      assert.equal(record?.language, 'en');
      assert.equal(record?.page, 'Stable Diffusion');
    }
  });

  test('a section carries its title and those of its subsections', () => {
    assert.equal(clip?.title, 'CLIP: words and pictures');
    assert.deepEqual(clip?.titles, ['CLIP: words and pictures', 'The loss']);
    assert.deepEqual(lora?.titles, ['LoRA']);
  });

  test('and the terms explained in it, in both languages', () => {
    assert.deepEqual(clip?.terms, ['embedding 嵌入']);
    assert.deepEqual(lora?.terms, []);
  });

  test('its text is what is read there, up to the next section', () => {
    assert.match(clip?.text ?? '', /^Two encoders play\. With embedding ?\./);
    assert.match(clip?.text ?? '', /The loss/);
    assert.match(clip?.text ?? '', /The caption\./);
    assert.doesNotMatch(clip?.text ?? '', /Small changes|Before the first|The lead|On this page/);
    assert.equal(lora?.text, 'Small changes.');
  });

  test('without notes, code, drawings, formulas of their own line and hidden words', () => {
    assert.doesNotMatch(clip?.text ?? '', /Radford|A vector|E=mc|x squared|drawn|hidden|#/);
    assert.doesNotMatch(lora?.text ?? '', /unseen/);
    assert.match(clip?.text ?? '', /Here x2 stays\./);
  });

  test('blocks do not run into each other', () => {
    assert.match(clip?.text ?? '', /first second/);
  });
});

test('an element that is itself left out leaves nothing', () => {
  const html = chapter.replace(
    '<p>Small changes.</p>',
    '<section data-pagefind-ignore>Ignored</section>',
  );
  assert.equal(recordsOf(html, '/x/')[1]?.text, '');
});

test('a glossary is its terms, found by the other language too', () => {
  const html = page(
    `<h1>Glossary</h1><dl data-pagefind-body>
      <div><dt id="latent"><a class="name" href="#latent">latent</a> <span lang="zh-Hans">潜变量</span></dt>
      <dd>What is hidden.<p data-pagefind-ignore>Explained in: Latent space</p></dd></div>
      <div><dt id="score"><a class="name" href="#score">score</a> <span lang="zh-Hans">得分</span></dt><dd>A gradient.</dd></div>
    </dl>`,
  );
  const records = recordsOf(html, '/glossary/');
  assert.deepEqual(
    records.map(({ url, kind, title }) => [url, kind, title]),
    [
      ['/glossary/#latent', 'term', 'latent'],
      ['/glossary/#score', 'term', 'score'],
    ],
  );
  assert.match(records[0]?.text ?? '', /latent 潜变量 What is hidden\./);
  assert.doesNotMatch(records[0]?.text ?? '', /Explained/);
});

test('a list of references is its works', () => {
  const html = page(
    '<h1>References</h1><ol data-pagefind-body><li id="ho2020ddpm"><span>Ho, J. (2020). <i>DDPM</i>.</span></li><li>no address</li></ol>',
    'zh-Hans',
  );
  assert.deepEqual(recordsOf(html, '/zh/references/'), [
    {
      url: '/zh/references/#ho2020ddpm',
      language: 'zh-Hans',
      kind: 'work',
      title: 'Ho, J. (2020). DDPM.',
      page: 'References',
      text: 'Ho, J. (2020). DDPM.',
      titles: ['Ho, J. (2020). DDPM.'],
      terms: [],
    },
  ]);
});

test('a page that search leaves out has no records', () => {
  assert.deepEqual(recordsOf(page('<h1>Search</h1><p>Text</p>'), '/search/'), []);
  assert.deepEqual(
    recordsOf(page('<article data-pagefind-body><h1>Empty</h1></article>'), '/x/'),
    [],
  );
});
