/** Addresses: what `localise` builds, `delocalise` takes apart, with and without a base. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { locales } from '#src/i18n/locales.ts';
import {
  assetUrl,
  chapterPath,
  delocalise,
  glossaryPath,
  homePath,
  localise,
  questionPath,
  referencePath,
  referencesPath,
  placePath,
  searchPath,
  sectionPath,
  termPath,
  wholeChapterOf,
  wholeChapterPath,
} from '#src/i18n/urls.ts';

/** The last two end like a language: a base may be called anything. */
const bases = ['/', '/some/base/', '/some/base', '/zh/', '/guides/zh/'];
const paths = [
  homePath,
  glossaryPath,
  referencesPath,
  searchPath,
  chapterPath('stable-diffusion'),
  sectionPath('stable-diffusion', 'clip'),
  sectionPath('stable-diffusion', 'clip', 'temperature'),
  termPath('kl-divergence'),
  referencePath('ho2020ddpm'),
  questionPath('law', 'who-owns-it'),
  `${searchPath}?q=交叉注意力`,
  // Begin like the Chinese pages, and are none.
  chapterPath('zhuangzi'),
  chapterPath('zh-hans'),
];

describe('localise', () => {
  test('English stands at the base, Chinese below zh', () => {
    assert.equal(localise('/stable-diffusion/#clip', 'en', '/'), '/stable-diffusion/#clip');
    assert.equal(localise('/stable-diffusion/#clip', 'zh', '/'), '/zh/stable-diffusion/#clip');
    assert.equal(localise('/', 'en', '/'), '/');
    assert.equal(localise('/', 'zh', '/'), '/zh/');
  });

  test('the base comes first, with its slash or without', () => {
    for (const base of ['/some/base', '/some/base/']) {
      assert.equal(localise('/', 'en', base), '/some/base/');
      assert.equal(localise('/search/?q=x', 'en', base), '/some/base/search/?q=x');
      assert.equal(localise('/search/?q=x', 'zh', base), '/some/base/zh/search/?q=x');
    }
  });

  test('outside a build the base is the root', () => {
    assert.equal(localise('/glossary/', 'zh'), '/zh/glossary/');
    assert.deepEqual(delocalise('/zh/glossary/'), { locale: 'zh', path: '/glossary/' });
  });
});

describe('delocalise', () => {
  for (const base of bases)
    test(`is the reverse of localise under ${base}`, () => {
      for (const locale of locales)
        for (const path of paths)
          assert.deepEqual(delocalise(localise(path, locale, base), base), { locale, path });
    });

  for (const base of bases)
    test(`localise is its reverse under ${base}`, () => {
      const root = base.endsWith('/') ? base : `${base}/`;
      for (const rest of ['', 'zh/', 'glossary/', 'zh/stable-diffusion/#clip', '404.html']) {
        const { locale, path } = delocalise(root + rest, base);
        assert.equal(localise(path, locale, base), root + rest);
      }
    });

  test('the Chinese cover without its last slash is the cover', () => {
    assert.deepEqual(delocalise('/zh', '/'), { locale: 'zh', path: '/' });
    assert.deepEqual(delocalise('/some/base/zh', '/some/base/'), { locale: 'zh', path: '/' });
  });
});

describe('names of places', () => {
  test('sections are pages, what stands in them are hashes', () => {
    assert.equal(sectionPath('stable-diffusion', 'clip'), '/stable-diffusion/clip/');
    assert.equal(sectionPath('stable-diffusion', 'clip', 'clip'), '/stable-diffusion/clip/');
    assert.equal(sectionPath('stable-diffusion', 'clip', 'x'), '/stable-diffusion/clip/#x');
    assert.equal(placePath('stable-diffusion#clip'), '/stable-diffusion/clip/');
  });

  test('the page of a whole chapter is known by its address', () => {
    for (const locale of locales)
      assert.equal(wholeChapterOf(localise(wholeChapterPath('cloud'), locale, '/b/')), 'cloud');
    for (const path of ['/cloud/', '/cloud/overall/', '/all/'])
      assert.equal(wholeChapterOf(path), null, path);
  });

  test('terms and works are hashes', () => {
    assert.equal(termPath('clip'), '/glossary/#clip');
    assert.equal(referencePath('ho2020ddpm'), '/references/#ho2020ddpm');
  });

  test('an answer is a hash on the page of its group', () =>
    assert.equal(questionPath('law', 'who-owns-it'), '/questions/law/#who-owns-it'));

  test('files are the same in both languages and lie below the base', () => {
    assert.equal(assetUrl('favicon.svg', '/'), '/favicon.svg');
    assert.equal(assetUrl('favicon.svg', '/some/base'), '/some/base/favicon.svg');
    assert.equal(assetUrl('', '/some/base/'), '/some/base/');
  });
});
