/** An Atom feed (RFC 4287). Addresses may be relative where the site does not know its host. */

export interface AtomEntry {
  /** A tag URI or another IRI that never changes. */
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly link: string;
  readonly text: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  /** The page that the feed belongs to. */
  readonly link: string;
  readonly self: string;
  /** `YYYY-MM-DD`, used while there is no entry. */
  readonly since: string;
  /** The newest first. */
  readonly entries: readonly AtomEntry[];
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const instant = (date: string): string => `${date}T00:00:00Z`;

const entryOf = ({ id, title, date, link, text }: AtomEntry): string =>
  `<entry><id>${escape(id)}</id><title>${escape(title)}</title><updated>${instant(date)}</updated>` +
  `<link href="${escape(link)}"/><content type="text">${escape(text)}</content></entry>`;

export const atom = (feed: AtomFeed): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n` +
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}"><id>${escape(feed.id)}</id>` +
  `<title>${escape(feed.title)}</title><author><name>${escape(feed.author)}</name></author>` +
  `<updated>${instant(feed.entries[0]?.date ?? feed.since)}</updated>` +
  `<link href="${escape(feed.link)}"/><link rel="self" href="${escape(feed.self)}"/>` +
  `${feed.entries.map(entryOf).join('')}</feed>\n`;
