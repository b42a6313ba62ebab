import type { Language } from '#src/miniature/world/attributes.ts';
import { Gazes } from './Gazes.tsx';
import { Moments, Row } from './Moments.tsx';
import type { Shown } from './painting.ts';
import type { Words } from './words.ts';
import { Verdict } from '../kit/trained/Verdict.tsx';
import type { ComponentChildren } from 'preact';

interface Props {
  words: Words;
  locale: Language;
  shown: Shown;
  /** Below: what else can be asked of the painting. */
  children?: ComponentChildren;
}

/** One prompt: a moment of its painting, and what became of it. */
export function Lane({ words, locale, shown, children }: Props) {
  const { wanted, start, moment, row, asked, judged } = shown;
  return (
    <div class="lane">
      <p class="lane-name">{words.quoted(wanted.prompt)}</p>
      <Moments words={words} moment={moment} />
      <Verdict {...{ words, locale, asked, judged }} />
      {moment.attention && moment.picture && (
        <Gazes
          words={words}
          prompt={shown.words}
          attention={moment.attention}
          picture={moment.picture}
        />
      )}
      <Row {...{ words, row, start }} from={wanted.from} />
      {children}
    </div>
  );
}
