import type { VNode } from 'preact';
import type { Locale } from '#src/i18n/locales.ts';
import { fixed } from '#src/drawing/format.ts';
import { useMemo } from 'preact/hooks';
import { Action, Select, Slider } from '../kit/controls.tsx';
import { LateProof } from '../kit/trained/LateProof.tsx';
import { Live } from '../kit/trained/Live.tsx';
import { longestPrompt } from '../kit/trained/pixels.ts';
import { Prompt } from '../kit/trained/Prompt.tsx';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { ask, parts } from './ask.ts';
import { exampleNames, linesOf, states, written } from './model.ts';
import { Shown } from './Shown.tsx';
import { Sketchpad } from './Sketchpad.tsx';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  bytes: Readonly<Record<string, number>>;
  still?: VNode;
}

const id = 'trained-control';

export default function View({ locale, bytes, still }: Props) {
  const words = view[locale];
  const schema = states[locale];
  const { fields, initial } = schema;
  const [state, change] = useUrlState(id, schema);
  const live = useAnswer(parts, bytes, state, ask);
  const lines = useMemo(() => linesOf(state.sketch), [state.sketch]);
  const example = exampleNames.find((name) => name === state.sketch) ?? 'own';
  return (
    <>
      <div class="board controls">
        <div>
          <Sketchpad {...{ words, lines }} onChange={(next) => change({ sketch: written(next) })} />
          <p>{words.padHint}</p>
        </div>
        <div class="controls">
          <Select
            label={words.example}
            options={[
              ...exampleNames.map((value) => ({ value, label: words.examples[value] })),
              { value: 'own', label: words.own },
            ]}
            value={example}
            onChange={(next) => change({ sketch: next === 'own' ? written(lines) : next })}
          />
          <Action onClick={() => change({ sketch: '' })}>{words.clear}</Action>
          <Slider
            label={words.weight}
            range={fields.weight}
            value={state.weight}
            text={fixed(state.weight, 1)}
            onChange={(weight) => change({ weight })}
          />
          <Slider
            label={words.seed}
            range={fields.seed}
            value={state.seed}
            text={words.seedText(state.seed)}
            onChange={(seed) => change({ seed })}
          />
          <Prompt
            {...{ words, locale }}
            id={`${id}-prompt`}
            label={words.prompt}
            value={state.prompt}
            most={longestPrompt}
            onChange={(prompt) => change({ prompt })}
          />
        </div>
      </div>
      <Live
        {...{ words, live, wanted: state, initial, still }}
        asked={words.asked(state)}
        told={({ controlled, change: first, untrained }) =>
          words.told(controlled.judged, first, untrained)
        }
      >
        {(answer) => <Shown {...{ words, answer }} />}
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
