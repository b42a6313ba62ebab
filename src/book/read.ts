/** The texts of the book as the checks go through them: each with its outline, or why it has none. */
import type { AddressedSection } from './addresses.ts';
import type { SectionSource, TextSource } from './input.ts';
import type { TextOutline } from './outline.ts';
import { asSentence, type Problem } from './problems.ts';
import { readText } from './read-text.ts';
import { MdxSyntaxError } from './tree.ts';

/** A source and its outline; null where the file is not MDX. */
export interface Read<S extends TextSource> {
  readonly source: S;
  readonly outline: TextOutline | null;
  readonly problems: readonly Problem[];
}

/** What has been read: drawing asks for the same texts again. */
const known = new WeakMap<TextSource, Read<TextSource>>();

export function read<S extends TextSource>(source: S): Read<S> {
  const before = known.get(source);
  if (before) return { ...before, source };
  const now = parse(source);
  known.set(source, now);
  return now;
}

function parse<S extends TextSource>(source: S): Read<S> {
  try {
    return { source, outline: readText(source.source, source.file, source.locale), problems: [] };
  } catch (error) {
    if (!(error instanceof MdxSyntaxError)) throw error;
    const problem = {
      file: source.file,
      line: error.line,
      what: `The file cannot be read: ${asSentence(error.message)}`,
      fix: 'Close every tag; in the text write \\{ and \\< for a brace and a less-than sign.',
    };
    return { source, outline: null, problems: [problem] };
  }
}

/** Those that could be read. */
export const addressed = (sections: readonly Read<SectionSource>[]): AddressedSection[] =>
  sections.flatMap(({ source: { chapter, section }, outline }) =>
    outline ? { chapter, section, outline } : [],
  );
