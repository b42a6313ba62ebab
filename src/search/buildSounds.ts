/** The sounds of the characters that readers type, from the names of the index. For the build alone. */
import { pinyin } from 'pinyin-pro';

/** The 6,763 characters of the national standard GB 2312 in the order of its rows: those in common use. */
function common(): string[] {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i);
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i);
  const text = decoder.decode(
    Uint8Array.from(rows.flatMap((row) => cells.flatMap((cell) => [row, cell]))),
  );
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/** Syllables without their tones, of those that a character in `names` has, each with all its characters. */
export function syllables(names: Iterable<string>): string[][] {
  const named = new Set([...names].join('').match(/\p{Script=Han}/gu) ?? []);
  const all = new Map<string, string[]>();
  for (const character of new Set([...named, ...common()]))
    for (const sound of new Set(
      pinyin(character, { toneType: 'none', multiple: true, type: 'array' }),
    ))
      all.set(sound, [...(all.get(sound) ?? []), character]);
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, characters]) => characters)
    .filter((characters) => characters.length > 1 && characters.some((one) => named.has(one)));
}
