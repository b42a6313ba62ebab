import { percent } from '#src/drawing/format.ts';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { pngUri } from '#src/drawing/png.ts';
import { read } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { gazes, pictureFrom, type Gaze } from '../kit/trained/pixels.ts';
import { Strip } from '../kit/trained/Strip.tsx';
import type { Answer, Moment } from './ask.ts';
import type { Words } from './strings.ts';

/** Where the picture looked at word `at`, from 1, of the words that reached the network. */
export function gazeAt(
  { attention }: Moment,
  words: readonly string[],
  at: number,
): Gaze | undefined {
  return gazes(words, attention)[Math.min(at, words.length) - 1];
}

interface Props {
  words: Words;
  locale: Language;
  answer: Answer;
  /** From 1. */
  word: number;
}

export function Shown({ words, locale, answer, word }: Props) {
  const prompt = read(answer.wanted.prompt, locale).words;
  const items = answer.moments.flatMap((moment) => {
    const gaze = gazeAt(moment, prompt, word);
    if (!gaze) return [];
    const alt = words.alt(gaze.word, moment.k, gaze.share);
    const below = `url(${pngUri(pictureFrom(moment.picture))})`;
    const drawn = (
      <div class="lit" style={{ '--below': below }}>
        <Pixels picture={gaze.veil} alt={alt} />
      </div>
    );
    const [label, note] = [words.step(moment.k), percent(gaze.share)];
    return { key: moment.k, picture: { drawn }, alt, label, note };
  });
  const name = prompt[Math.min(word, prompt.length) - 1];
  return name === undefined ? null : <Strip title={words.title(name)} items={items} />;
}
