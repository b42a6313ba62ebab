import { before, size, type PlaceName } from './lesson.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  place: PlaceName;
  /** For each head, the shares of each sign from the line's beginning. */
  looks: readonly Float32Array[];
  /** The head that is switched off, counted from 0; −1 if none is. */
  off: number;
}

interface Stretch {
  readonly text: string;
  readonly share: number;
}

/** Neighbours that are hardly looked at are one stretch: a page has few elements to spend. */
function stretches(signs: readonly string[], looks: Float32Array): Stretch[] {
  const found: { text: string; share: number }[] = [];
  signs.forEach((text, i) => {
    const share = looks[i]! < 0.04 ? 0 : Math.round(looks[i]! * 20) / 20;
    const last = found.at(-1);
    if (last?.share === share && share === 0) last.text += text;
    else found.push({ text, share });
  });
  return found;
}

/** For each head the line so far, each sign marked by how much the last one looks at it. */
export function Heads({ words, place, looks, off }: Props) {
  const signs = ['/', ...before[place]];
  return (
    <ol class="heads notranslate">
      {looks.map((row, i) => {
        const [layer, head] = [Math.floor(i / size.heads) + 1, (i % size.heads) + 1];
        return (
          <li key={i} data-off={i === off}>
            <span class="which">{`${layer}.${head}${i === off ? ` ${words.isOff}` : ''}`}</span>
            <span class="looks">
              {stretches(signs, row).map(({ text, share }, j) =>
                share === 0 ? (
                  <span key={j}>{text}</span>
                ) : (
                  <mark key={j} style={{ '--share': share }}>
                    {text}
                  </mark>
                ),
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
