/**
 * What search finds while the site is being written: sections, terms, questions and pages, read from the
 * book's sources, since none is built yet. Other kinds are found in the built site only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { chapterFile, sectionFile } from '#src/book/input.ts';
import type { TextOutline } from '#src/book/outline.ts';
import { readText } from '#src/book/read-text.ts';
import { htmlLang, locales, otherLocale, type Locale } from '#src/i18n/locales.ts';
import { localise, questionPath, sectionPath, termPath } from '#src/i18n/urls.ts';
import type { SearchRecord } from '#src/search/records.ts';
import { pageRecords } from './page-records.ts';

type Bilingual = Record<Locale, string>;

interface Term extends Bilingual {
  id: string;
  definition: Bilingual;
}

interface Question {
  id: string;
  group: string;
  place: string;
  question: Bilingual;
  answer: Bilingual;
}

/** `root`: the project's folder; `base`: the site's, with its slash. */
export function sourceRecords(root: string, base: string): SearchRecord[] {
  const yaml = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));
  const { chapters } = yaml('content/book.yaml') as {
    chapters: { id: string; sections: string[] }[];
  };
  const { terms } = yaml('content/glossary.yaml') as { terms: Term[] };
  const { questions } = yaml('content/questions.yaml') as { questions: Question[] };
  const byId = new Map(terms.map((term) => [term.id, term]));
  const inBook = locales.flatMap((locale) => {
    const language = htmlLang[locale];
    /** By `chapter#id`, the section that has it. */
    const homes = new Map<string, string>();
    /** By term, the sections that use it. */
    const places = new Map<string, string[]>();
    const sections = chapters.flatMap(({ id: chapter, sections: ids }) => {
      const { title: page } = yaml(chapterFile(chapter)) as { title: Bilingual };
      return ids.flatMap((section): SearchRecord[] => {
        const file = sectionFile(chapter, section, locale);
        if (!existsSync(join(root, file))) return [];
        const text = readText(readFileSync(join(root, file), 'utf8'), file, locale);
        const [title = '', summary = ''] = ['title', 'summary'].map((key) =>
          frontMatter(text, key),
        );
        const url = localise(sectionPath(chapter, section), locale, base);
        const used = [...new Set(text.terms.map(({ id }) => id))];
        for (const id of [section, ...text.headings.map((heading) => heading.id)])
          homes.set(`${chapter}#${id}`, url);
        for (const id of used) places.set(id, [...(places.get(id) ?? []), url]);
        return [
          {
            url,
            language,
            kind: 'section',
            title,
            page: page[locale],
            text: text.text,
            titles: [title, ...text.headings.map((heading) => heading.title)],
            terms: used.flatMap((id) => namesOf(byId.get(id), locale)),
            summary,
            places: [],
          },
        ];
      });
    });
    const definitions = terms.map((term): SearchRecord => {
      const title = term[locale];
      return {
        url: localise(termPath(term.id), locale, base),
        language,
        kind: 'term',
        title,
        page: '',
        text: term.definition[locale],
        titles: [title],
        terms: namesOf(term, locale),
        summary: '',
        places: places.get(term.id) ?? [],
      };
    });
    const asked = questions.map((question): SearchRecord => {
      const title = question.question[locale];
      const home = homes.get(question.place);
      return {
        url: localise(questionPath(question.group, question.id), locale, base),
        language,
        kind: 'question',
        title,
        page: '',
        text: question.answer[locale],
        titles: [title],
        terms: [],
        summary: '',
        places: home === undefined ? [] : [home],
      };
    });
    return [...sections, ...definitions, ...asked];
  });
  return [...inBook, ...pageRecords(root, base)];
}

const frontMatter = ({ frontMatter: { entries } }: TextOutline, key: string): string =>
  String(entries.find((entry) => entry.key === key)?.value ?? '');

const namesOf = (term: Term | undefined, locale: Locale): string[] =>
  term ? [term[locale], term[otherLocale(locale)]] : [];
