import { useEffect, useState } from 'preact/hooks';
import { alternativesTo } from '#src/miniature/reading.ts';
import { Action } from '../controls.tsx';
import type { TrainedWords } from './words.ts';

interface Props {
  words: TrainedWords;
  /** The word, and how many may be offered for it. */
  text: string;
  most: number;
  take: (word: string) => void;
}

/** A word that the vocabulary does not know, and others to put in its place, which are fetched with the first. */
export function Unknown({ words, text, most, take }: Props) {
  const [offers, show] = useState<readonly string[]>([]);
  useEffect(() => {
    let old = false;
    void alternativesTo(text).then(
      (words) => old || show(words),
      // Without a line there is nothing to offer; the word is named all the same.
      () => {},
    );
    return () => void (old = true);
  }, [text]);
  return (
    <div class="actions offers">
      <span data-hue="risk">{words.unknown(text)}</span>
      {offers.slice(0, most).map((word) => (
        <Action key={word} onClick={() => take(word)}>
          {word}
        </Action>
      ))}
    </div>
  );
}
