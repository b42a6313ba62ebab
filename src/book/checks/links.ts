/** Links stay in the site, reach something, and leave language and base to the build. */
import { inChapter, type ChapterOutline, type Link } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { pageIds } from './ids.ts';
import type { Known } from './known.ts';

export function checkLinks(chapter: ChapterOutline, { pages }: Known): Problem[] {
  const here = new Set(pageIds(chapter).map(({ id }) => id));
  return inChapter(chapter, (section) => section.links).flatMap((link) => {
    const fault = faultOf(link, here, pages);
    return fault ? [{ file: chapter.file, line: link.line, ...fault }] : [];
  });
}

type Fault = Pick<Problem, 'what' | 'fix'>;

function faultOf({ url }: Link, here: ReadonlySet<string>, pages: Known['pages']): Fault | null {
  if (url === '')
    return { what: 'A link leads nowhere.', fix: 'Write its address: [text](/chapter/#section).' };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    return {
      what: `The link to ${url} leaves the site.`,
      fix: 'Cite the work with <Cite>, and give its address in references.yaml.',
    };
  if (/^\/(?:en|zh)(?:\/|#|$)/.test(url))
    return {
      what: `The link to ${url} names a language.`,
      fix: 'Leave the language out: a link leads to the page in the language of the reader.',
    };
  const [path = '', hash] = url.split('#', 2);
  if (path !== '' && !pages.has(path)) return noPage(url, path, pages);
  const ids = path === '' ? here : pages.get(path);
  if (hash === undefined || !ids || ids.has(hash)) return null;
  return {
    what: `The link to ${url} finds no id "${hash}" on ${path === '' ? 'this page' : path}.`,
    fix: 'Use the id of a heading, figure, check or explorable there.',
  };
}

function noPage(url: string, path: string, pages: Known['pages']): Fault {
  const closest = `/${path.replace(/^\/+|\/+$/g, '')}/`;
  return {
    what: `The link to ${url} finds no page.`,
    fix: pages.has(closest)
      ? `Write ${closest}, from the root and with a slash at the end.`
      : `Use one of ${[...pages.keys()].join(' ')}.`,
  };
}
