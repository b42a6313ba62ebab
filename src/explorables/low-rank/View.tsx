import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Counts } from './Counts.tsx';
import { Factors } from './Factors.tsx';
import { LossPlot } from './LossPlot.tsx';
import * as model from './model.ts';
import type { Subject } from './model.ts';
import { view } from './strings.ts';

const id = 'low-rank';
const { side, state: schema, subjects } = model;

function lossCurves(): Record<Subject, Float64Array> {
  const curve = (name: Subject) => model.lostShares(model.energies(model.decomposed(name)));
  return {
    face: curve('face'),
    house: curve('house'),
    tartan: curve('tartan'),
    slash: curve('slash'),
  };
}

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ r, picture: name, start }, change] = useUrlState(id, schema);
  const curves = useMemo(lossCurves, []);
  const w = useMemo(() => model.pictureMatrix(name), [name]);
  const svd = model.decomposed(name);
  const pair = useMemo(
    () => (start ? model.startFactors(side, side, r) : model.bestFactors(svd, r)),
    [svd, r, start],
  );
  const product = useMemo(() => model.update(pair), [pair]);
  const lost = curves[name][r] ?? 0;

  return (
    <>
      <div class="bench">
        <Factors {...{ words, name, r, w, pair, product, lost, start }} />
        <Controls>
          <Slider
            label={
              <>
                {words.rank} <Var>r</Var>
              </>
            }
            range={schema.fields.r}
            value={r}
            text={`r = ${r}`}
            onChange={(next) => change({ r: next })}
          />
          <Options
            label={words.picture}
            name={`${id}-picture`}
            options={subjects.map((value) => ({ value, label: words.names[value] }))}
            value={name}
            onChange={(picture) => change({ picture })}
          />
          <Toggle
            label={words.start}
            checked={start}
            onChange={(next) => change({ start: next })}
          />
        </Controls>
        <div class="ledger">
          <LossPlot words={words} curves={curves} name={name} r={r} />
          <Counts words={words} r={r} />
        </div>
      </div>
      <Spoken text={words.spoken(name, r, 2 * side * r, lost, start)} />
    </>
  );
}
