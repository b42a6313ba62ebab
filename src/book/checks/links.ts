/** Links stay in the site, reach something, and leave page, language and base to the build. */
import type { Link, TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { idsIn } from './ids.ts';
import type { Known } from './known.ts';

export const checkLinks = (text: TextOutline, known: Known): Problem[] =>
  faultsOf(text, known).map(({ link, ...fault }) => ({
    file: text.file,
    line: link.line,
    ...fault,
  }));

/** The addresses that {@link checkLinks} tells of. */
export const faultyLinks = (text: TextOutline, known: Known): Set<string> =>
  new Set(faultsOf(text, known).map(({ link }) => link.url));

function faultsOf(text: TextOutline, { pages }: Known): (Fault & { link: Link })[] {
  const here = new Set(idsIn(text).map(({ id }) => id));
  return text.links.flatMap((link) => {
    const fault = faultOf(link, here, pages);
    return fault ? [{ link, ...fault }] : [];
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
  if (path !== '' && !pages.has(path)) return noPage(url, path, hash, pages);
  const ids = path === '' ? here : pages.get(path);
  if (hash === undefined || !ids || ids.has(hash)) return null;
  return {
    what: `The link to ${url} finds no id "${hash}" ${path === '' ? 'in this file' : `on ${path}`}.`,
    fix: 'Use the id of a section, heading, figure, check or explorable there; what is in another file is /chapter/#id.',
  };
}

function noPage(url: string, path: string, hash: string | undefined, pages: Known['pages']): Fault {
  const what = `The link to ${url} finds no page.`;
  const [, chapter = '', section = ''] = path.split('/');
  if (section !== '' && pages.get(`/${chapter}/`)?.has(section))
    return {
      what,
      fix: `Write /${chapter}/#${hash ?? section}: the build finds the page on which it stands.`,
    };
  const closest = `/${path.replace(/^\/+|\/+$/g, '')}/`;
  return {
    what,
    fix: pages.has(closest)
      ? `Write ${closest}, from the root and with a slash at the end.`
      : `Use one of ${[...pages.keys()].join(' ')}.`,
  };
}
