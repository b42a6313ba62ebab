/** Mistakes in the glossary and the claims. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changed, edited, extended, found } from './editing.ts';
import { raysEn, raysZh, validBook } from './fixture.ts';

describe('glossary and claims', () => {
  const book = validBook();
  test('an incomplete term', () => {
    const glossary = changed(book.glossary, { zh: '', definition: { en: 'What travels.' } });
    const fix = 'Give every term a name and a definition in both languages.';
    assert.deepEqual(found({ ...book, glossary }), [
      `content/glossary.yaml:2  The term "wave" has no definition.zh.  ${fix}`,
      `content/glossary.yaml:2  The term "wave" has no zh.  ${fix}`,
    ]);
    assert.equal(
      found({ ...book, glossary: changed(book.glossary, { definition: null }) }).length,
      2,
    );
  });
  const section = 'light#rays';
  const file = 'content/claims.yaml';
  const claim = (fields: Record<string, unknown>): string[] =>
    found({ ...book, claims: extended(book.claims, { id: 'new', section, ...fields }) });

  test('a claim in no section of the book, or put right in another than it says', () => {
    assert.deepEqual(claim({ section: 'light#dark' }), [
      `${file}:99  The claim "new" has the section "light#dark", which is not in book.yaml.  Write section: <chapter>#<section>, where the site takes the claim up.`,
    ]);
    assert.deepEqual(found({ ...book, claims: changed(book.claims, { section: 'light#waves' }) }), [
      `${file}:2  The claim "light-is-instant" is put right in "light#rays" and not in "light#waves".  Make them the same.`,
    ]);
  });

  test('a wrong claim that the text does not put right', () => {
    const none = (verdict: string): string =>
      `${file}:99  The claim "new" is ${verdict} and is put right nowhere in the text.  Write <Aside kind="correction" claim="…"> where it matters.`;
    for (const verdict of ['wrong', 'imprecise', 'outdated'])
      assert.deepEqual(claim({ verdict }), [none(verdict)]);
    for (const verdict of ['correct', 'opinion']) assert.deepEqual(claim({ verdict }), []);
    const both = [raysEn, raysZh].reduce(
      (b, name) => edited(b, name, 'claim="light-is-instant"', 'claim="light-is-instant new"'),
      { ...book, claims: extended(book.claims, { id: 'new', section, verdict: 'wrong' }) },
    );
    assert.deepEqual(found(both), []);
  });

  test('a source of a claim that is not in the bibliography', () =>
    assert.deepEqual(claim({ sources: [{ id: 'nobody' }] }), [
      `${file}:99  The row "new" names the work "nobody", which is not in references.yaml.  Add it there, or correct the id.`,
    ]));

  test('ids: twice, missing, in another form', () => {
    const claims = extended(book.claims, { id: 'light-is-instant', section });
    assert.deepEqual(found({ ...book, claims }), [
      'content/claims.yaml:99  The claim "light-is-instant" is already on line 2.  Keep one of the two.',
    ]);
    assert.deepEqual(found({ ...book, claims: extended(book.claims, { id: 'A_b', section }) }), [
      'content/claims.yaml:99  The id "A_b" of a claim is not in kebab case.  Use small letters a to z, digits and single hyphens.',
    ]);
    assert.deepEqual(found({ ...book, claims: extended(book.claims, { section }) }), [
      'content/claims.yaml:99  A claim has no id.  Write "id: …".',
    ]);
  });
});
