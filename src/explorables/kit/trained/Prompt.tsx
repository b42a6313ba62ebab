import { useMemo } from 'preact/hooks';
import { read, replaced } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { Action, TextField } from '../controls.tsx';
import type { TrainedWords } from './words.ts';
import { Unknown } from './Unknown.tsx';

interface Props {
  words: TrainedWords;
  locale: Language;
  id: string;
  label: string;
  value: string;
  most: number;
  onChange: (value: string) => void;
}

/** Offers of the first attribute that is not named yet: as many as fit in two rows. */
const mostOffers = 8;

/** A prompt, what may come next, and what of it the vocabulary does not know. */
export function Prompt({ words, locale, id, label, value, most, onChange }: Props) {
  const { unknown, offers, contradicted, cut } = useMemo(
    () => read(value, locale),
    [value, locale],
  );
  const next = offers.filter(({ attribute }) => attribute === offers[0]?.attribute);
  return (
    <div class="prompt wide">
      <TextField
        {...{ id, label, value, most, onChange }}
        offers={offers.map(({ text }) => text)}
      />
      {next[0] && (
        <div class="actions offers">
          <span>{words.offer(words.attributes[next[0].attribute])}</span>
          {next.slice(0, mostOffers).map(({ word, text }) => (
            <Action key={text} onClick={() => onChange(text)}>
              {word}
            </Action>
          ))}
        </div>
      )}
      {unknown.map((text) => (
        <Unknown
          key={text}
          {...{ words, text }}
          most={mostOffers}
          take={(word) => onChange(replaced(value, text, word))}
        />
      ))}
      {contradicted.map((attribute) => (
        <p key={attribute}>{words.contradicted(words.attributes[attribute])}</p>
      ))}
      {cut > 0 && <p>{words.cut(cut)}</p>}
    </div>
  );
}
