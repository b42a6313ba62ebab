/**
 * Derivations are long and most readers never open them. In the built site their steps move to a
 * page of their own, `<chapter>/derivations/`, and leave a link behind; with script the chapter
 * fetches them from there when a block is opened. So a chapter stays light, and nothing is lost
 * without script. Runs after the search index, which finds the steps in their sections.
 */
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { strings } from '#src/i18n/strings.ts';
import { delocalise } from '#src/i18n/urls.ts';

const block =
  /<div class="derivation-steps" data-derivation="(\d+)" data-title="([^"]*)">([\s\S]*?)<template data-derivation-end><\/template>\s*<\/div>/g;
const place = '<div data-derivations></div>';

interface Step {
  nth: string;
  title: string;
  html: string;
}

const idsIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

/** Links within a page, made to lead to `page` where `leads` says so. */
const relink = (html: string, page: string, leads: (id: string) => boolean): string =>
  html.replace(/href="#([^"]+)"/g, (whole, id: string) =>
    leads(id) ? `href="${page}#${id}"` : whole,
  );

/**
 * Splits a chapter's HTML. `chapter` and `page` are the addresses of the chapter and of its page of
 * derivations; links between what moved and what stayed are made to cross over.
 */
export function split(
  html: string,
  chapter: string,
  page: string,
  linkText: string,
): { chapter: string; steps: Step[] } {
  const steps: Step[] = [];
  const left = html.replace(block, (_, nth: string, title: string, inner: string) => {
    steps.push({ nth, title, html: inner.trim() });
    const link = `<a href="${page}#derivation-${nth}" data-derivation-source>${linkText}</a>`;
    return `<div class="derivation-steps"><p>${link}</p></div>`;
  });
  const moved = idsIn(steps.map((step) => step.html).join(''));
  return {
    chapter: relink(left, page, (id) => moved.has(id)),
    steps: steps.map((step) => ({
      ...step,
      html: relink(step.html, chapter, (id) => !moved.has(id)),
    })),
  };
}

const asSection = ({ nth, title, html }: Step): string =>
  `<section id="derivation-${nth}"><h2>${title}</h2><div data-steps>${html}</div></section>`;

export function derivations(): AstroIntegration {
  let base = '/';
  return {
    name: 'derivations',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/derivations/index.html', { cwd: root })) {
          const chapterFile = join(root, file.replace(/derivations\/index\.html$/, 'index.html'));
          if (!existsSync(chapterFile)) throw new Error(`${file} belongs to no chapter`);
          const page = base + file.replace(/index\.html$/, '');
          const { locale } = delocalise(page, base);
          const built = split(
            await readFile(chapterFile, 'utf8'),
            page.replace(/derivations\/$/, ''),
            page,
            strings[locale].derivationLink,
          );
          const own = await readFile(join(root, file), 'utf8');
          if (!own.includes(place)) throw new Error(`${file} has no place for derivations`);
          await writeFile(
            join(root, file),
            own.replace(place, () => built.steps.map(asSection).join('')),
          );
          await writeFile(chapterFile, built.chapter);
        }
      },
    },
  };
}
