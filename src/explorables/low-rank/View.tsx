import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import * as lowRank from '#src/maths/low-rank.ts';
import { Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Counts } from './Counts.tsx';
import { Factors } from './Factors.tsx';
import { LossPlot } from './LossPlot.tsx';
import * as model from './model.ts';
import type { Subject } from './model.ts';
import { view } from './strings.ts';

const id = 'low-rank';
const { side, state: schema, subjects } = model;

function lossCurves(): Record<Subject, Float64Array> {
  const curve = (name: Subject) => lowRank.lostShares(lowRank.energies(model.decomposed(name)));
  return {
    face: curve('face'),
    house: curve('house'),
    tartan: curve('tartan'),
    slash: curve('slash'),
  };
}

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ r, picture: name, start, fault }, change] = useUrlState(id, schema);
  const curves = useMemo(lossCurves, []);
  const w = useMemo(() => model.pictureMatrix(name), [name]);
  const pair = useMemo(
    () => (start ? lowRank.startFactors(side, side, r) : model.factorsOf(name, r, fault)),
    [name, r, start, fault],
  );
  const product = useMemo(() => lowRank.update(pair), [pair]);
  const lost = curves[name][r] ?? 0;

  return (
    <>
      <div class="bench">
        <Factors {...{ words, name, r, w, pair, product, lost, start }} />
        <Controls>
          <Slider
            label={words.rank}
            symbol="r"
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
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(name, r, 2 * side * r, lost, start)}
      />
    </>
  );
}
