import type { VNode } from 'preact';
import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Slider } from '../kit/controls.tsx';
import { LateProof } from '../kit/trained/LateProof.tsx';
import { Live } from '../kit/trained/Live.tsx';
import { rightOf } from '../kit/trained/paint.ts';
import { longestPrompt } from '../kit/trained/pixels.ts';
import { Prompt } from '../kit/trained/Prompt.tsx';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { ask, parts, type Answer } from './ask.ts';
import { states, variety } from './model.ts';
import { Shown, type Measured } from './Shown.tsx';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  bytes: Readonly<Record<string, number>>;
  measured: Measured;
  still?: VNode;
}

const id = 'trained-guidance';

export default function View({ locale, bytes, measured, still }: Props) {
  const words = view[locale];
  const schema = states[locale];
  const { fields, initial } = schema;
  const [state, change] = useUrlState(id, schema);
  const live = useAnswer(parts, bytes, state, ask);
  const told = ({ wanted, plain, guided }: Answer): string => {
    const judged = guided.map((each) => rightOf(wanted.prompt, each.judged, locale));
    const sum = (of: 'right' | 'all') => judged.reduce((total, each) => total + each[of], 0);
    const [before, after] = [plain, guided].map((all) => variety(all.map((each) => each.picture)));
    return words.told(wanted.s, sum('right'), sum('all'), before!, after!);
  };
  return (
    <>
      <Controls>
        <Prompt
          {...{ words, locale }}
          id={`${id}-prompt`}
          label={words.prompt}
          value={state.prompt}
          most={longestPrompt}
          onChange={(prompt) => change({ prompt })}
        />
        <Slider
          label={words.guidance}
          symbol="s"
          range={fields.s}
          value={state.s}
          text={words.guidanceText(state.s)}
          onChange={(s) => change({ s })}
        />
        <Slider
          label={words.seed}
          range={fields.seed}
          value={state.seed}
          text={words.seedText(state.seed)}
          onChange={(seed) => change({ seed })}
        />
      </Controls>
      <Live {...{ words, live, wanted: state, initial, still, told }} asked={words.asked(state)}>
        {(answer) => <Shown {...{ words, locale, answer, measured }} />}
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
