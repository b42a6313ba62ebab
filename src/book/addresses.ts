/**
 * The registry of ids: which section of a chapter carries which. A writer links to `/chapter/#id`
 * and never to the page of a section, so that a thing may move from one to another.
 */
import { sectionPath } from '#src/i18n/urls.ts';
import { idsIn } from './checks/ids.ts';
import type { TextOutline } from './outline.ts';

/** Chapter to id to section. A section's own id leads to itself. */
export type Addresses = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface AddressedSection {
  readonly chapter: string;
  readonly section: string;
  readonly outline: TextOutline;
}

/** `sections`: those of one language. */
export function addressesOf(sections: readonly AddressedSection[]): Addresses {
  const chapters = new Map<string, Map<string, string>>();
  for (const { chapter, section, outline } of sections) {
    const ids = chapters.get(chapter) ?? new Map<string, string>();
    chapters.set(chapter, ids);
    for (const id of [section, ...idsIn(outline).map((each) => each.id)])
      if (!ids.has(id)) ids.set(id, section);
  }
  return chapters;
}

/** `/chapter/#id` as the path of the page that has it; any other link as it is. */
export function resolveLink(href: string, addresses: Addresses): string {
  const [, chapter = '', id = ''] = /^\/([^/#]+)\/#(.+)$/.exec(href) ?? [];
  const section = addresses.get(chapter)?.get(id);
  return section === undefined ? href : sectionPath(chapter, section, id);
}
