/** Reference lists: APA 7 in English, GB/T 7714—2015 in Chinese, one address a work. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { referenceEntry } from '#src/bibliography/entries.ts';
import { addressOf, nameIn, type Work } from '#src/bibliography/work.ts';
import { locales, type Locale } from '#src/i18n/locales.ts';

const entryOf = (work: Work, locale: Locale): Element =>
  parseHTML(
    `<html><body><p>${referenceEntry(work, locale)}</p></body></html>`,
  ).document.querySelector('p') as unknown as Element;

/** The line as it is read: text, with `*…*` where it is in italics. */
function lineOf(work: Work, locale: Locale): string {
  const entry = entryOf(work, locale);
  for (const italic of entry.querySelectorAll('i')) italic.textContent = `*${italic.textContent}*`;
  return (entry.textContent ?? '').trim();
}

const ddpm: Work = {
  id: 'ho2020ddpm',
  type: 'paper-conference',
  title: 'Denoising Diffusion Probabilistic Models',
  author: [
    { family: 'Ho', given: 'J.' },
    { family: 'Jain', given: 'A.' },
    { family: 'Abbeel', given: 'P.' },
  ],
  issued: 2020,
  'container-title': 'NeurIPS 2020',
  arxiv: '2006.11239',
};

const scoreMatching: Work = {
  id: 'vincent2011dsm',
  type: 'article-journal',
  title: 'A Connection Between Score Matching and Denoising Autoencoders',
  author: [{ family: 'Vincent', given: 'P.' }],
  issued: 2011,
  'container-title': 'Neural Computation',
  doi: '10.1162/NECO_a_00142',
};

const announcement: Work = {
  id: 'bfl2024flux',
  type: 'webpage',
  title: 'Announcing Black Forest Labs',
  author: [{ literal: 'Black Forest Labs' }],
  issued: '2024-08-01',
  'container-title': 'blackforestlabs.ai',
  url: 'https://blackforestlabs.ai/announcing-black-forest-labs/',
};

const repository: Work = {
  id: 'sdrepo',
  type: 'software',
  title: 'stable-diffusion',
  author: [{ literal: 'CompVis' }],
  issued: 2022,
  url: 'https://github.com/CompVis/stable-diffusion',
  version: '21f890f9da3cfbeaba8e2ac3c425ee9e998d5229',
};

const preprint: Work = {
  id: 'lacoste2019',
  type: 'article',
  title: 'Quantifying the Carbon Emissions of Machine Learning',
  author: [
    { family: 'Lacoste', given: 'A.' },
    { family: 'Luccioni', given: 'A.' },
    { family: 'Schmidt', given: 'V.' },
    { family: 'Dandres', given: 'T.' },
  ],
  issued: 2019,
  arxiv: '1910.09700',
};

/** Shortened here to three of its eight authors. */
const lora: Work = {
  id: 'hu2021lora',
  type: 'paper-conference',
  title: 'LoRA: Low-Rank Adaptation of Large Language Models',
  author: [
    { family: 'Hu', given: 'E. J.' },
    { family: 'Shen', given: 'Y.' },
    { family: 'Wallis', given: 'P.' },
  ],
  truncated: true,
  issued: 2022,
  'container-title': 'ICLR 2022',
  arxiv: '2106.09685',
};

describe('APA', () => {
  const expected: [Work, string][] = [
    [
      ddpm,
      'Ho, J., Jain, A., & Abbeel, P. (2020). Denoising Diffusion Probabilistic Models. *NeurIPS 2020*. https://arxiv.org/abs/2006.11239',
    ],
    [
      scoreMatching,
      'Vincent, P. (2011). A Connection Between Score Matching and Denoising Autoencoders. *Neural Computation*. https://doi.org/10.1162/NECO_a_00142',
    ],
    // The name of a site is a name: its letters stay as they are.
    [
      announcement,
      'Black Forest Labs. (2024, August 1). *Announcing Black Forest Labs*. blackforestlabs.ai. https://blackforestlabs.ai/announcing-black-forest-labs/',
    ],
    [
      repository,
      'CompVis. (2022). *stable-diffusion* (Version 21f890f9da) [Computer software]. https://github.com/CompVis/stable-diffusion',
    ],
    [
      preprint,
      'Lacoste, A., Luccioni, A., Schmidt, V., & Dandres, T. (2019). *Quantifying the Carbon Emissions of Machine Learning*. https://arxiv.org/abs/1910.09700',
    ],
    [
      lora,
      'Hu, E. J., Shen, Y., Wallis, P., et al. (2022). LoRA: Low-Rank Adaptation of Large Language Models. *ICLR 2022*. https://arxiv.org/abs/2106.09685',
    ],
  ];
  for (const [work, line] of expected) test(work.id, () => assert.equal(lineOf(work, 'en'), line));
});

/*
 * Initials stand apart and without stops (8.1.1), more than three authors become three and "et al."
 * (8.1.2), and what stands in a larger work is joined to it by `//` (4.2).
 */
const inData = (
  parse(readFileSync(new URL('../../content/references.yaml', import.meta.url), 'utf8')) as {
    references: Work[];
  }
).references;

describe('a group of authors', () => {
  const team: Work = { ...ddpm, author: [{ literal: 'Llama Team, AI @ Meta' }] };

  test('keeps its name whole in both languages', () => {
    assert.match(lineOf(team, 'en'), /^Llama Team, AI @ Meta\. \(2020\)\./);
    assert.match(lineOf(team, 'zh'), /^Llama Team, AI @ Meta\. Denoising/);
  });

  test('is no person anywhere in the bibliography', () => {
    const persons = inData.flatMap(({ id, author }) =>
      (author ?? []).flatMap((name) =>
        'family' in name &&
        /\b(?:Team|Group|Research|Labs?|Inc|University|Institute)\b|[@&]/.test(
          `${name.family} ${name.given ?? ''}`,
        )
          ? [`${id}: ${name.family}`]
          : [],
      ),
    );
    assert.deepEqual(persons, []);
  });
});

describe('an author in Chinese characters', () => {
  const article: Work = {
    id: 'yan',
    type: 'article-newspaper',
    title: '数据标注',
    author: [
      { family: '严', given: '赋憬', en: { family: 'Yan', given: 'Fujing' } },
      { literal: '新华社', en: 'Xinhua News Agency' },
    ],
    issued: 2025,
  };

  test('has the English name in the English list alone', () => {
    assert.match(lineOf(article, 'en'), /^Yan, F\. & Xinhua News Agency\. \(2025\)\./);
    assert.match(lineOf(article, 'zh'), /^严 ?赋憬?, 新华社\. /);
  });

  test('has one everywhere in the bibliography', () => {
    const without = inData.flatMap(({ id, author }) =>
      (author ?? []).flatMap((name) => {
        const shown = Object.values(nameIn(name, 'en')).join(' ');
        return /\p{Script=Han}/u.test(shown) ? [`${id}: ${shown}`] : [];
      }),
    );
    assert.deepEqual(without, [], 'each needs `en`, the name on English pages');
  });
});

describe('GB/T 7714', () => {
  const expected: [Work, string][] = [
    [
      ddpm,
      'Ho J, Jain A, Abbeel P. Denoising Diffusion Probabilistic Models[C/OL]//NeurIPS 2020. 2020. https://arxiv.org/abs/2006.11239.',
    ],
    [
      scoreMatching,
      'Vincent P. A Connection Between Score Matching and Denoising Autoencoders[J/OL]. Neural Computation, 2011. https://doi.org/10.1162/NECO_a_00142.',
    ],
    [
      announcement,
      'Black Forest Labs. Announcing Black Forest Labs[EB/OL]. blackforestlabs.ai, 2024. https://blackforestlabs.ai/announcing-black-forest-labs/.',
    ],
    [
      repository,
      'CompVis. stable-diffusion[CP/OL]. 2022. https://github.com/CompVis/stable-diffusion.',
    ],
    [
      preprint,
      'Lacoste A, Luccioni A, Schmidt V, et al. Quantifying the Carbon Emissions of Machine Learning[EB/OL]. 2019. https://arxiv.org/abs/1910.09700.',
    ],
    [
      lora,
      'Hu E J, Shen Y, Wallis P, et al. LoRA: Low-Rank Adaptation of Large Language Models[C/OL]//ICLR 2022. 2022. https://arxiv.org/abs/2106.09685.',
    ],
  ];
  for (const [work, line] of expected) test(work.id, () => assert.equal(lineOf(work, 'zh'), line));
});

describe('a list of authors that is shortened in the data', () => {
  for (const locale of locales)
    for (const length of [1, 2, 3, 4, 6, 21])
      test(`${length} names end in et al., ${locale}`, () => {
        const author = Array.from({ length }, (_, i) => ({
          family: `Family${i + 1}`,
          given: 'G.',
        }));
        const line = lineOf({ ...preprint, author, truncated: true }, locale);
        const names = line.split(/ \(2019\)|\. Quantifying/)[0] ?? '';
        assert.match(names, /,? et al\.?$/);
        assert.doesNotMatch(line, /others|…|&/);
        // GB/T prints three names at most, APA twenty; in each case the first ones, in order.
        const shown = [...names.matchAll(/Family\d+/g)].map(([name]) => name);
        assert.ok(shown.length >= Math.min(length, 3), names);
        assert.deepEqual(
          shown,
          author.slice(0, shown.length).map(({ family }) => family),
        );
      });

  test('one that is whole says so: no et al. where the style has room', () => {
    assert.doesNotMatch(lineOf(ddpm, 'en'), /et al/);
    assert.doesNotMatch(lineOf(ddpm, 'zh'), /et al/);
  });
});

/** Kinds of address that a work can have, and awkward letters in them. */
const awkward: Work[] = [
  { ...preprint, id: 'doi-and-arxiv', doi: '10.1000/xyz_123', url: 'https://host.org/page' },
  { ...announcement, id: 'query', url: 'https://host.org/show?id=1&page=2' },
  { ...announcement, id: 'bracket', url: 'https://host.org/wiki/Diffusion_(physics)' },
];

describe('one address a work', () => {
  for (const locale of locales)
    test(`the links of all entries, ${locale}`, () => {
      const wrong = [...inData, ...awkward].flatMap((work) => {
        const links = [...entryOf(work, locale).querySelectorAll('a')].map((link) =>
          link.getAttribute('href'),
        );
        const expected = addressOf(work);
        return links.length === 1 && links[0] === expected
          ? []
          : [`${work.id}: ${JSON.stringify(links)}, not ${expected}`];
      });
      assert.deepEqual(wrong, []);
    });

  test('DOI before arXiv before page', () => {
    const both = {
      id: 'x',
      type: 'article',
      title: 'X',
      doi: '10.1/x',
      arxiv: '1',
      url: 'https://a.org/',
    };
    assert.equal(addressOf(both), 'https://doi.org/10.1/x');
    assert.equal(addressOf({ ...both, doi: undefined }), 'https://arxiv.org/abs/1');
    assert.equal(addressOf({ ...both, doi: undefined, arxiv: undefined }), 'https://a.org/');
  });
});

test('signs of mark-up in a title are text', () => {
  for (const locale of locales) {
    const entry = entryOf({ ...preprint, title: 'When p < q & r > s' }, locale);
    assert.match(entry.textContent ?? '', /When p < q & r > s/);
    assert.equal(
      entry.querySelector('a')?.getAttribute('href'),
      'https://arxiv.org/abs/1910.09700',
    );
  }
});

test('a work without author and date is an entry all the same', () => {
  const bare: Work = { id: 'bare', type: 'webpage', title: 'A page', url: 'https://host.org/a' };
  assert.equal(lineOf(bare, 'en'), '*A page*. (n.d.). https://host.org/a');
  assert.equal(lineOf(bare, 'zh'), 'A page[EB/OL]. https://host.org/a.');
});
