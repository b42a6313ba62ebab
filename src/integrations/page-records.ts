/** What search knows of the pages beside the chapters: a record a page, from the same sources as the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { pageFile } from '#src/book/input.ts';
import { readText } from '#src/book/read-text.ts';
import { htmlLang, locales } from '#src/i18n/locales.ts';
import { strings, text } from '#src/i18n/strings.ts';
import { localise, placePath } from '#src/i18n/urls.ts';
import type { SearchRecord } from '#src/search/records.ts';

/** A page without the text of its lists, which are records of their own. */
interface Page {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly headings: readonly string[];
}

/** `root`: the project's folder; `base`: the site's, with its slash. */
export function pageRecords(root: string, base: string): SearchRecord[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const { questions } = parse(read('content/questions.yaml')) as { questions: unknown[] };
  return locales.flatMap((locale) => {
    const words = strings[locale];
    const written = (id: string): Page => {
      const file = pageFile(id, locale);
      const { text: running, headings, frontMatter } = readText(read(file), file, locale);
      const front = new Map(frontMatter.entries.map(({ key, value }) => [key, String(value)]));
      return {
        id,
        title: front.get('title') ?? '',
        summary: front.get('description') ?? '',
        text: running,
        headings: headings.map(({ title }) => title),
      };
    };
    const listed = (id: string, title: string, summary: string): Page => {
      return { id, title, summary, text: '', headings: [] };
    };
    const pages = [
      written('about'),
      written('fact-check'),
      written('museum'),
      listed('glossary', words.glossary, words.glossaryLead),
      listed('references', words.references, words.referencesLead),
      listed(
        'questions',
        words.questionsTitle,
        text(locale, 'questionsLead', { n: questions.length }),
      ),
      listed('search', words.search, words.searchLead),
    ];
    return pages.map(({ id, title, summary, text: running, headings }): SearchRecord => {
      return {
        url: localise(placePath(`reference#${id}`), locale, base),
        language: htmlLang[locale],
        kind: 'section',
        title,
        page: words.reference,
        text: running,
        titles: [title, ...headings],
        terms: [],
        summary,
        places: [],
      };
    });
  });
}
