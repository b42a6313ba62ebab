import type { VNode } from 'preact';
import type { Locale } from '#src/i18n/locales.ts';
import { fixed } from '#src/drawing/format.ts';
import { Controls, Slider } from '../kit/controls.tsx';
import { LateProof } from '../kit/trained/LateProof.tsx';
import { Live } from '../kit/trained/Live.tsx';
import { longestPrompt } from '../kit/trained/pixels.ts';
import { Prompt } from '../kit/trained/Prompt.tsx';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { askWith, parts } from './ask.ts';
import { states, wantedOf } from './model.ts';
import { changeOf, Shown, type Measured } from './Shown.tsx';
import { view } from './strings.ts';
import { Training } from './Training.tsx';
import { useLearning } from './useLearning.ts';

interface Props {
  locale: Locale;
  bytes: Readonly<Record<string, number>>;
  measured: Measured;
  still?: VNode;
}

const id = 'trained-lora';

export default function View({ locale, bytes, measured, still }: Props) {
  const words = view[locale];
  const schema = states[locale];
  const { fields } = schema;
  const [state, change] = useUrlState(id, schema);
  const { learning, train, stop } = useLearning();
  const { prompt, scale, seed, style } = state;
  const wanted = wantedOf(state, learning.values ? learning.number : 0);
  const live = useAnswer(parts, bytes, wanted, askWith(learning.values));
  return (
    <>
      <Controls>
        <Prompt
          {...{ words, locale }}
          id={`${id}-prompt`}
          label={words.prompt}
          value={prompt}
          most={longestPrompt}
          onChange={(next) => change({ prompt: next })}
        />
        <Slider
          label={words.scale}
          range={fields.scale}
          value={scale}
          text={fixed(scale, 1)}
          onChange={(next) => change({ scale: next })}
        />
        <Slider
          label={words.seed}
          range={fields.seed}
          value={seed}
          text={words.seedText(seed)}
          onChange={(next) => change({ seed: next })}
        />
      </Controls>
      <Live
        {...{ words, live, wanted, initial: wantedOf(schema.initial, 0), still }}
        asked={words.asked(wanted)}
        told={(answer) => words.told(answer.wanted, changeOf(answer))}
      >
        {(answer) => <Shown {...{ words, answer, measured }} />}
      </Live>
      <LateProof
        {...{ locale, change }}
        ready={live.answer !== undefined}
        load={() => import('./checks.ts')}
        fault={state.fault}
      />
      <Training
        {...{ words, learning, style, stop }}
        onStyle={(next) => change({ style: next })}
        train={() => {
          train(style);
          if (live.status.kind === 'asleep') live.start();
        }}
      />
    </>
  );
}
