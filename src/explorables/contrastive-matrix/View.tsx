import { fixed, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Circle } from './Circle.tsx';
import { Matrix } from './Matrix.tsx';
import * as model from './model.ts';
import { view } from './strings.ts';

const id = 'contrastive-matrix';
const { names, state: schema } = model;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [state, change] = useUrlState(id, schema);
  const { kappa, show, caption, learn, fault } = state;
  const next = model.kappaDown(state, kappa);
  const descend = (): void =>
    change({
      ...model.stepDown(state, kappa),
      ...(learn ? { kappa: next } : {}),
    });
  const found = model.contrastAt(state, kappa, fault);
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
              ...(learn ? [{ key: 'next', label: words.nextKappa, value: significant(next) }] : []),
            ]}
          />
        </div>
      </div>
      <Controls>
        <Slider
          label={words.kappa}
          symbol="κ"
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
        <Toggle label={words.learn} checked={learn} onChange={(on) => change({ learn: on })} />
        <div class="wide actions">
          <Action onClick={descend}>{words.downhill}</Action>
          <Action onClick={() => change(model.matched)}>{words.match}</Action>
          <Action onClick={() => change(model.gathered(state[caption]))}>{words.gather}</Action>
        </div>
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={
          [
            words.spoken(kappa, found.loss, right, names.length),
            words.spokenCaption(words.names[caption], state[caption]),
            words.captionOf[show],
            ...(learn ? [words.spokenNext(next)] : []),
          ].join(words.stop) + words.stop.trim()
        }
      />
    </>
  );
}
