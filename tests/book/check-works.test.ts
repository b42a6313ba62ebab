/** Works whose fields contradict each other. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkWorks } from '#src/book/checks/works.ts';

const ddpm = {
  id: 'ho2020ddpm',
  type: 'paper-conference',
  title: 'Denoising Diffusion Probabilistic Models',
  author: [{ family: 'Ho', given: 'J.' }],
  issued: 2020,
  'container-title': 'NeurIPS 2020',
  arxiv: '2006.11239',
};

const found = (...works: Record<string, unknown>[]): string[] =>
  checkWorks(
    { file: 'r', items: works.map((data, i) => ({ line: i + 1, data })) },
    '2026-11-28',
  ).map(({ line, what }) => `${line} ${what}`);

const one = (change: Record<string, unknown>): string => {
  const problems = found({ ...ddpm, ...change });
  assert.equal(problems.length, 1, problems.join('\n'));
  return (problems[0] ?? '').replace(/^1 The work "[^"]*" /, '');
};

test('a work without a contradiction', () => {
  assert.deepEqual(found(ddpm), []);
  assert.deepEqual(
    found({ ...ddpm, issued: 2019, arxiv: '2001.00448', id: 'ho2019', 'container-title': 'X' }),
    [],
  );
  assert.deepEqual(found({ ...ddpm, 'container-title': 'ICLR 2021' }), []);
  assert.deepEqual(found({ ...ddpm, arxiv: '2605.29358', url: 'https://example.org/2020/' }), []);
});

describe('numbers and dates', () => {
  test('a number of arXiv of another form', () => {
    assert.match(one({ arxiv: '20061.1239' }), /^has "20061.1239" as its number of arXiv/);
    assert.match(one({ arxiv: '2013.11239' }), /^has "2013.11239"/);
    assert.match(one({ arxiv: 'https://arxiv.org/abs/2006.11239' }), /as its number of arXiv/);
  });
  test('a number of arXiv of another year', () => {
    assert.equal(
      one({ arxiv: '2106.11239' }),
      'is issued 2020, and its number of arXiv, 2106.11239, is of 2021.',
    );
    assert.match(
      one({ type: 'article', 'container-title': undefined, arxiv: '1906.11239' }),
      /is of 2019/,
    );
  });
  test('a date that is to come, or does not exist', () => {
    const bare = { id: 'ho', arxiv: undefined, 'container-title': undefined };
    assert.match(one({ ...bare, issued: 2031 }), /^is issued on 2031, which is to come/);
    assert.match(
      one({ ...bare, issued: '2020-13-01' }),
      /^is issued on 2020-13-01, a day that does not/,
    );
    assert.match(one({ ...bare, issued: '2020-02-30' }), /a day that does not exist/);
  });
  test('a year against the id, the address, the proceedings', () => {
    assert.match(one({ id: 'ho2022ddpm' }), /^is issued 2020, and its id is of 2022/);
    assert.match(one({ id: 'ho2014ddpm' }), /its id is of 2014/);
    assert.match(
      one({ 'container-title': 'NeurIPS 2019' }),
      /^is issued 2020 and stands in “NeurIPS 2019”/,
    );
    assert.match(
      one({
        type: 'post-weblog',
        'container-title': 'x',
        url: 'https://example.org/2023/01/19/who/',
      }),
      /its address is of 2023/,
    );
  });
});

describe('names, titles, addresses', () => {
  test('names', () => {
    assert.match(
      one({ author: [{ family: 'J.', given: 'Ho' }] }),
      /^has the initials “J.” for a family name/,
    );
    assert.match(
      one({ author: [{ family: 'Gemini Team', given: 'G.' }] }),
      /^has the group “Gemini Team”/,
    );
    assert.match(one({ author: [{ literal: 'Ho et al.' }] }), /^has “Ho et al.” for an author/);
    assert.match(
      one({
        author: [
          { family: 'Ho', given: 'J.' },
          { family: 'Ho', given: 'J.' },
        ],
      }),
      /^names Ho twice/,
    );
  });
  test('titles', () => {
    assert.match(one({ title: 'DENOISING DIFFUSION MODELS' }), /^has a title in capitals/);
    assert.match(one({ title: 'Models <script>x</script>' }), /^has markup in its title/);
    assert.match(one({ title: 'Models of $x^2$' }), /^has markup in its title/);
    assert.match(one({ title: 'Denoising models.' }), /^has a blank or a full stop/);
    assert.deepEqual(found({ ...ddpm, title: 'Jasper Announces $125M Series A at $1.5B' }), []);
    assert.deepEqual(found({ ...ddpm, title: 'CLIP' }), []);
  });
  test('addresses', () => {
    assert.match(one({ url: 'javascript:alert(1)' }), /^has an address that is none of a page/);
    assert.match(one({ url: 'https://user:word@example.org/' }), /^has an address that is none/);
    assert.match(one({ url: 'https://arxiv.org/abs/2006.11239' }), /^has arXiv as its url/);
    assert.match(one({ url: 'https://doi.org/10.1000/1' }), /^has a DOI as its url/);
    assert.match(one({ doi: 'doi:10.1000/1' }), /^has "doi:10.1000\/1" as its DOI/);
  });
});

describe('two works', () => {
  const other = { ...ddpm, id: 'ho2020more', title: 'More', arxiv: '2006.11240' };
  const two = (a: Record<string, unknown>, b: Record<string, unknown>): string => {
    const problems = found({ ...ddpm, ...a }, { ...other, ...b });
    assert.equal(problems.length, 1, problems.join('\n'));
    return problems[0] ?? '';
  };
  test('of one DOI, number, or title and place', () => {
    assert.match(
      two({ doi: '10.1000/1' }, { doi: '10.1000/1' }),
      /^2 .* has the DOI of the work "ho2020ddpm"/,
    );
    assert.match(two({}, { arxiv: ddpm.arxiv }), /has the number of arXiv of the work/);
    assert.match(two({}, { title: ddpm.title }), /has title, year and place of the work/);
    assert.deepEqual(found(ddpm, { ...other, title: ddpm.title, 'container-title': 'JMLR' }), []);
  });
  test('in the wrong order', () =>
    assert.match(two({ id: 'ho2020z' }, {}), /^2 .* stands behind "ho2020z"/));
});
