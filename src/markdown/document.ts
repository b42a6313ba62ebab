/** What a plugin needs to know of the document it works on. */
import type { PluginFactoryContext } from 'satteri';
import { isLocale, type Locale } from '#src/i18n/locales.ts';

/** The language of `…/<locale>.mdx`; English for anything else. */
export function documentLocale(context: Pick<PluginFactoryContext, 'fileURL'>): Locale {
  const name = context.fileURL?.pathname.match(/\/([a-z]+)\.mdx$/)?.[1] ?? 'en';
  return isLocale(name) ? name : 'en';
}

/** The folder's name, which is the id of the section or page. */
export const documentFolder = (context: Pick<PluginFactoryContext, 'fileURL'>): string =>
  context.fileURL?.pathname.match(/\/([^/]+)\/[a-z]+\.mdx$/)?.[1] ?? 'page';
