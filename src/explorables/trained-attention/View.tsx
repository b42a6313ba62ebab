import type { VNode } from 'preact';
import type { Locale } from '#src/i18n/locales.ts';
import { read } from '#src/miniature/reading.ts';
import { Controls, Options, Slider } from '../kit/controls.tsx';
import { LateProof } from '../kit/trained/LateProof.tsx';
import { Live } from '../kit/trained/Live.tsx';
import { longestPrompt } from '../kit/trained/pixels.ts';
import { Prompt } from '../kit/trained/Prompt.tsx';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { ask, parts } from './ask.ts';
import { states, wantedOf } from './model.ts';
import { gazeAt, Shown } from './Shown.tsx';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  bytes: Readonly<Record<string, number>>;
  still?: VNode;
}

const id = 'trained-attention';

export default function View({ locale, bytes, still }: Props) {
  const words = view[locale];
  const schema = states[locale];
  const [state, change] = useUrlState(id, schema);
  const wanted = wantedOf(state);
  const live = useAnswer(parts, bytes, wanted, ask);
  const prompt = read(state.prompt, locale).words;
  const word = Math.max(1, Math.min(state.word, prompt.length));
  return (
    <>
      <Controls>
        <Prompt
          {...{ words, locale }}
          id={`${id}-prompt`}
          label={words.prompt}
          value={state.prompt}
          most={longestPrompt}
          onChange={(next) => change({ prompt: next })}
        />
        {prompt.length > 0 && (
          <Options
            label={words.word}
            name={`${id}-word`}
            options={prompt.map((label, i) => ({ value: String(i + 1), label }))}
            value={String(word)}
            onChange={(next) => change({ word: Number(next) })}
          />
        )}
        <Slider
          label={words.seed}
          range={schema.fields.seed}
          value={state.seed}
          text={words.seedText(state.seed)}
          onChange={(seed) => change({ seed })}
        />
      </Controls>
      <Live
        {...{ words, live, wanted, initial: wantedOf(schema.initial), still }}
        asked={words.asked(wanted)}
        told={({ moments }) => {
          const [first, last] = [moments[0]!, moments.at(-1)!].map((moment) =>
            gazeAt(moment, prompt, word),
          );
          return first && last ? words.told(first.word, first.share, last.share) : '';
        }}
      >
        {(answer) => <Shown {...{ words, locale, answer, word }} />}
      </Live>
      <LateProof
        {...{ locale, change }}
        ready={live.answer !== undefined}
        load={() => import('./checks.ts')}
        fault={state.fault}
      />
    </>
  );
}
