import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { fixed } from '../kit/format.ts';
import { Readout, Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Circle } from './Circle.tsx';
import { Matrix } from './Matrix.tsx';
import * as model from './model.ts';
import { view } from './strings.ts';

const id = 'contrastive-matrix';
const { names, state: schema } = model;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [state, change] = useUrlState(id, schema);
  const { kappa, show, caption } = state;
  const found = model.contrastAt(state, kappa);
  const right = found.byRow.filter((line, i) => line[i] === Math.max(...line)).length;

  return (
    <>
      <div class="pair-of-views">
        <Circle
          words={words}
          captions={state}
          selected={caption}
          onMove={(name, angle) => change({ caption: name, [name]: angle })}
        />
        <div>
          <Matrix words={words} found={found} show={show} />
          <Readout
            items={[
              { key: 'rows', label: words.pictureLoss, value: fixed(found.pictureLoss, 3) },
              { key: 'columns', label: words.captionLoss, value: fixed(found.captionLoss, 3) },
              { key: 'mean', label: words.mean, value: fixed(found.loss, 3), hue: 'accent' },
              { key: 'chance', label: words.chance, value: fixed(model.chance(names.length), 3) },
            ]}
          />
        </div>
      </div>
      <Controls>
        <Slider
          label={
            <>
              {words.kappa} <Var>κ</Var>
            </>
          }
          range={schema.fields.kappa}
          value={kappa}
          text={words.kappaValue(kappa)}
          onChange={(next) => change({ kappa: next })}
        />
        <Options
          label={words.show}
          name={`${id}-show`}
          options={schema.fields.show.options.map((value) => ({
            value,
            label: words.shows[value],
          }))}
          value={show}
          onChange={(next) => change({ show: next })}
        />
        <Options
          label={words.caption}
          name={`${id}-caption`}
          options={names.map((value) => ({ value, label: words.names[value] }))}
          value={caption}
          onChange={(next) => change({ caption: next })}
        />
        <Slider
          label={words.angle}
          range={schema.fields[caption]}
          value={state[caption]}
          text={words.degrees(state[caption])}
          onChange={(next) => change({ [caption]: next })}
        />
        <div class="wide actions">
          <Action onClick={() => change(model.stepDown(state, kappa))}>{words.downhill}</Action>
          <Action onClick={() => change(model.matched)}>{words.match}</Action>
          <Action onClick={() => change(model.gathered(state[caption]))}>{words.gather}</Action>
        </div>
      </Controls>
      <Spoken
        text={[
          words.spoken(kappa, found.loss, right, names.length),
          words.spokenCaption(words.names[caption], state[caption]),
          words.captionOf[show],
        ].join(words.stop)}
      />
    </>
  );
}
