import type { VNode } from 'preact';
import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Select, Slider } from '../kit/controls.tsx';
import { percent } from '#src/drawing/format.ts';
import { LateProof } from '../kit/trained/LateProof.tsx';
import { Live } from '../kit/trained/Live.tsx';
import { pictureNames } from '../kit/trained/pixels.ts';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { ask, parts } from './ask.ts';
import { channelNames, state as schema } from './model.ts';
import { levels, Shown } from './Shown.tsx';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  bytes: Readonly<Record<string, number>>;
  still?: VNode;
}

export default function View({ locale, bytes, still }: Props) {
  const words = view[locale];
  const { fields, initial } = schema;
  const [state, change] = useUrlState('trained-latent', schema);
  const live = useAnswer(parts, bytes, state, ask);
  return (
    <>
      <Controls>
        <Select
          label={words.pictureLabel}
          options={pictureNames.map((value) => ({ value, label: words.pictures[value] }))}
          value={state.picture}
          onChange={(picture) => change({ picture })}
        />
        <Slider
          label={words.share}
          range={fields.share}
          value={state.share}
          text={percent(state.share)}
          onChange={(share) => change({ share })}
        />
        <Slider
          label={words.seed}
          range={fields.seed}
          value={state.seed}
          text={words.seedText(state.seed)}
          onChange={(seed) => change({ seed })}
        />
        <Select
          label={words.without}
          options={channelNames.map((value) => ({ value, label: words.channels[value] }))}
          value={state.without}
          onChange={(without) => change({ without })}
        />
      </Controls>
      <Live
        {...{ words, live, wanted: state, initial, still }}
        asked={words.asked(state)}
        told={({ wanted, picture, back, decoded }) =>
          words.told(wanted, levels(back, picture), levels(decoded, picture))
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
