/** The head of a chapter: its title, its lead, its description, nothing else. */
import type { ChapterOutline } from '../outline.ts';
import { asSentence, type Problem } from '../problems.ts';

const keys: readonly string[] = ['title', 'lead', 'description'];

/** What a search engine shows of a description. */
const longestDescription = 160;

export function checkFrontMatter({ file, frontMatter }: ChapterOutline): Problem[] {
  const { entries, error } = frontMatter;
  if (error)
    return [
      {
        file,
        line: error.line,
        what: `The front matter cannot be read: ${asSentence(error.message)}`,
        fix: 'Correct the YAML; a value with a colon stands in quotes.',
      },
    ];
  const missing = keys
    .filter((key) => !entries.some((entry) => entry.key === key))
    .map((key) => ({
      file,
      line: 1,
      what: `The front matter has no ${key}.`,
      fix: `Write "${key}: …" between the two lines of ---.`,
    }));
  return [...missing, ...entries.flatMap((entry) => checkEntry(file, entry))];
}

function checkEntry(
  file: string,
  { key, value, line }: ChapterOutline['frontMatter']['entries'][number],
): Problem[] {
  if (!keys.includes(key))
    return [
      {
        file,
        line,
        what: `The front matter has an unknown key "${key}".`,
        fix: `Only ${keys.join(', ')} are known.`,
      },
    ];
  if (typeof value !== 'string' || value.trim() === '')
    return [
      { file, line, what: `The ${key} is not a text.`, fix: 'Write words, in quotes if need be.' },
    ];
  const length = [...value].length;
  if (key !== 'description' || length <= longestDescription) return [];
  return [
    {
      file,
      line,
      what: `The description has ${length} characters.`,
      fix: `Keep it within ${longestDescription}, so that search engines show all of it.`,
    },
  ];
}
