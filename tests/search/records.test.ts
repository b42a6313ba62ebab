/** What search can find, read from pages as they are built. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordsOf } from '#src/search/records.ts';

const page = (main: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>T</title><meta name="description" content="One line."></head><body><header>Search</header><main>${main}</main><footer>Foot</footer></body></html>`;

const section = page(`
<article data-pagefind-body data-records="section">
  <header><p class="kicker" data-pagefind-ignore><a data-page-name="Stable Diffusion">Chapter 3</a></p><h1 id="clip">CLIP: words and pictures</h1></header>
  <details data-pagefind-ignore><summary>On this page</summary></details>
  <div class="prose">
    <p>Two <b>encoders</b> play.<span class="cite" data-pagefind-ignore>1 Radford 2021</span> With
      <span class="term"><button>embedding</button><span class="definition" data-pagefind-ignore><b>embedding</b>
      <span class="definition-other" lang="zh-Hans">嵌入</span> A vector.</span></span>.</p>
    <div class="formula"><span class="katex">E=mc</span></div>
    <p>Here <span class="katex"><span class="katex-mathml">x squared</span><span class="katex-html">x2</span></span> stays.</p>
    <header class="heading heading-h2"><h2 id="loss">The loss</h2><a class="permalink" href="#loss" data-pagefind-ignore>#</a></header>
    <ul><li>first</li><li>second</li></ul>
    <figure><svg><text>drawn</text></svg><figcaption>The caption.</figcaption></figure>
    <details class="derivation"><summary>Why</summary><noscript><p>Every step.</p></noscript></details>
    <script>let hidden;</script><style>.hidden{}</style><p class="visually-hidden">unseen</p>
  </div>
</article>`);

describe('a section', () => {
  const [record, ...more] = recordsOf(section, '/stable-diffusion/clip/');
  const text = record?.text ?? '';

  test('is its page, known by its chapter', () => {
    assert.deepEqual(more, []);
    assert.equal(record?.url, '/stable-diffusion/clip/');
    assert.equal(record?.kind, 'section');
    assert.equal(record?.language, 'en');
    assert.equal(record?.page, 'Stable Diffusion');
  });

  test('has its line from the description', () => assert.equal(record?.summary, 'One line.'));

  test('carries its title and those of its parts', () => {
    assert.equal(record?.title, 'CLIP: words and pictures');
    assert.deepEqual(record?.titles, ['CLIP: words and pictures', 'The loss']);
  });

  test('and the terms explained in it, in both languages', () =>
    assert.deepEqual(record?.terms, ['embedding 嵌入']));

  test('its text is what is read there, derivations too', () => {
    assert.match(text, /^Two encoders play\. With embedding ?\./);
    assert.match(text, /The loss.*The caption\. Why Every step\./);
    assert.doesNotMatch(text, /Chapter 3|On this page/);
  });

  test('without notes, code, drawings, formulas of their own line and hidden words', () => {
    assert.doesNotMatch(text, /Radford|A vector|E=mc|x squared|drawn|hidden|unseen|#/);
    assert.match(text, /Here x2 stays\./);
  });

  test('blocks do not run into each other', () => assert.match(text, /first second/));
});

test('the text of a page beside the chapters comes from its source, not from here', () => {
  const html = page(`
<h1>About</h1><div class="prose">
  <div class="heading"><h2 id="what">What this is</h2></div><p>A site.</p>
</div>`);
  assert.deepEqual(recordsOf(html, '/about/'), []);
});

test('a glossary is its terms, found by the other language too', () => {
  const html = page(
    `<h1>Glossary</h1><dl data-pagefind-body>
      <div><dt id="latent"><a class="name" href="#latent">latent</a> <span lang="zh-Hans">潜变量</span></dt>
      <dd>What is hidden.<p class="places" data-pagefind-ignore>Explained in <a href="/stable-diffusion/latent-space/">Latent space</a></p></dd></div>
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
  assert.equal(records[0]?.text, 'What is hidden.');
  assert.deepEqual(records[0]?.terms, ['latent', '潜变量']);
  assert.deepEqual(records[0]?.places, ['/stable-diffusion/latent-space/']);
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
      summary: '',
      places: [],
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

test('figures, explorables and events of a section are things of their own kind', () => {
  const html = page(`
<article data-pagefind-body data-records="section"><h1>Sampling</h1><div class="prose">
  <figure id="steps" class="figure"><figcaption><strong>What is a step?</strong> One pass.</figcaption></figure>
  <figure id="bare"><figcaption>Without a question. And more.</figcaption></figure>
  <div id="race" data-explorable="race"><figure><figcaption><strong>Who wins?</strong> See.</figcaption></figure></div>
  <figure><figcaption>No address</figcaption></figure>
  <div class="timeline"><ol><li id="event-eliza"><a href="#event-eliza">January 1966</a> <b>ELIZA</b> <p>A chatbot.</p></li></ol></div>
</div></article>`);
  assert.deepEqual(
    recordsOf(html, '/s/').map(({ kind, url, title, page: at }) => [kind, url, title, at]),
    [
      ['section', '/s/', 'Sampling', 'Sampling'],
      ['figure', '/s/#steps', 'What is a step?', 'Sampling'],
      ['figure', '/s/#bare', 'Without a question', 'Sampling'],
      ['explorable', '/s/#race', 'Who wins?', 'Sampling'],
      ['event', '/s/#event-eliza', 'ELIZA · January 1966', 'Sampling'],
    ],
  );
});

test('a question is found by itself, with its answer and without what stands at its foot', () => {
  const questions = page(`<h1>First words</h1><div data-pagefind-body data-records="questions">
    <article class="question" id="is-it-one"><h2><span class="question-asked">Is it one?</span>
    <a href="#is-it-one" data-pagefind-ignore>#</a></h2>
    <p class="question-answer">It is a product.</p>
    <p class="question-foot" data-pagefind-ignore>More in</p></article></div>`);
  const [record, ...more] = recordsOf(questions, '/questions/words/');
  assert.deepEqual(more, []);
  assert.equal(record?.kind, 'question');
  assert.equal(record?.url, '/questions/words/#is-it-one');
  assert.equal(record?.title, 'Is it one?');
  assert.equal(record?.page, 'First words');
  assert.equal(record?.text, 'It is a product.');
});

test('a list of claims is found beside the text above it', () => {
  const claims = page(`<h1>Fact check</h1>
    <div class="prose"><h2 id="how">How it is judged</h2><p>By sources.</p></div>
    <div data-pagefind-body data-records="claims"><article class="claim" id="first">
    <p class="claim-said"><span class="verdict">wrong</span> It was first.</p><p>It was not.</p></article></div>`);
  assert.deepEqual(
    recordsOf(claims, '/fact-check/').map(({ kind, url, title }) => [kind, url, title]),
    [['claim', '/fact-check/#first', 'It was first.']],
  );
});
