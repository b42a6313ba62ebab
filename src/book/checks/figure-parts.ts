/** What an author writes inside an imported figure: all that it needs, in order, and nothing else. */
import type { Explorable, FigurePart } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { nounOf, partsOf } from '../words.ts';

const tags = (names: readonly string[]): string => names.map((name) => `<${name}>`).join(', ');

export function checkParts(file: string, figure: Explorable): Problem[] {
  const { room, folder, parts, line } = figure;
  const wanted = partsOf[room];
  const name = `${nounOf[room]} "${folder}"`;
  const fix = `Write between its tags, in this order and once each: ${tags(wanted)}.`;
  const missing = wanted.filter((part) => !parts.some((each) => each.name === part));
  return [
    ...(missing.length > 0
      ? [{ file, line, what: `The ${name} has no ${tags(missing)}.`, fix }]
      : []),
    ...parts.flatMap((part, i): Problem[] => {
      const at = (what: string, how = fix): Problem[] => [
        { file, line: part.line, what, fix: how },
      ];
      const place = wanted.indexOf(part.name);
      if (place === -1)
        return at(`The ${name} holds ${part.name === '' ? 'text of its own' : `<${part.name}>`}.`);
      const before = parts[i - 1];
      if (before && wanted.indexOf(before.name) >= place)
        return at(`In the ${name} <${part.name}> follows <${before.name}>.`);
      return lack(part).flatMap(({ what, how }) =>
        at(`The <${part.name}> of the ${name} ${what}.`, how),
      );
    }),
  ];
}

/** What a part does not say, and what to do. The question of a prediction is checked as any other. */
function lack({ name, says, items, citations }: FigurePart): { what: string; how: string }[] {
  if (name === 'Caption' && !says)
    return [{ what: 'is empty', how: 'Write **The question it answers?** …' }];
  if (name === 'Try' && items === 0)
    return [{ what: 'has no list', how: 'Write each thing to try as "- …".' }];
  if (name === 'Real' && citations === 0)
    return [{ what: 'names no source', how: 'Say with <Cite id="…" /> where that is said.' }];
  return [];
}
