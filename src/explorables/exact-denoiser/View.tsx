import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { onGrid } from '../kit/plane-data.ts';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { dataOf, denoise, gaussianFactor, levelAt, stepOf, walk } from './model.ts';
import { Numbers } from './Numbers.tsx';
import { Plane } from './Plane.tsx';
import {
  clicks,
  dataNames,
  placed,
  pointNear,
  pointsOf,
  removed,
  state as schema,
} from './points.ts';
import { view } from './strings.ts';
import { Factor, Weights } from './Weights.tsx';

const id = 'exact-denoiser';

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [now, change] = useUrlState(id, schema);
  const { data: name, t, x, y, click, fault } = now;
  const points = pointsOf(name, now.points);
  const data = useMemo(() => dataOf(name, points), [name, points]);
  const level = useMemo(() => levelAt(stepOf(t, fault)), [t, fault]);
  const answer = denoise(data, level, x, y, fault);
  const path = now.walk ? walk(data, stepOf(t, fault), x, y) : [];
  const heaviest = Math.max(...answer.weights);

  const edit = (next: readonly number[]): void => change({ data: 'own', points: next });
  const move = (toX: number, toY: number): void => change({ x: onGrid(toX), y: onGrid(toY) });
  const toggle = (atX: number, atY: number): void => {
    const hit = pointNear(points, atX, atY, 0.12);
    edit(hit < 0 ? placed(points, atX, atY) : removed(points, hit));
  };
  const place = (): void => edit(placed(points, x, y));
  const remove = (): void => edit(removed(points, pointNear(points, x, y, Infinity)));

  return (
    <>
      <div class="scene">
        <div>
          <Plane
            words={words}
            hint={words.hints[click] + words.keys}
            title={words.seen(t, answer.nearest.distance, answer.sharing, points.length > 0)}
            {...{ data, points, level, answer, path }}
            probe={{ x, y }}
            onMove={move}
            onClick={click === 'probe' ? move : toggle}
            onPlace={place}
            onRemove={remove}
          />
          <p class="hint" data-live>
            {words.hints[click]}
            {words.keys}
          </p>
        </div>
        <div>
          <Controls>
            <Slider
              label={words.step}
              symbol="t"
              range={schema.fields.t}
              value={t}
              text={`t = ${t}`}
              onChange={(next) => change({ t: next })}
            />
            <Options
              label={words.data}
              name={`${id}-data`}
              options={dataNames.map((value) => ({ value, label: words.dataNames[value] }))}
              value={name}
              onChange={(next) => change({ data: next })}
            />
          </Controls>
          <Numbers {...{ words, level, answer }} gaussian={name === 'gaussian'} />
          {points.length > 0 ? (
            <Weights weights={answer.weights} words={words} />
          ) : (
            <Factor t={t} words={words} />
          )}
        </div>
      </div>
      <Controls>
        <Options
          label={words.click}
          name={`${id}-mode`}
          options={clicks.map((value) => ({ value, label: words.clicks[value] }))}
          value={click}
          onChange={(next) => change({ click: next })}
        />
        <div class="actions">
          <Action onClick={place}>{words.place}</Action>
          <Action onClick={remove} disabled={points.length <= 2}>
            {words.remove}
          </Action>
        </div>
        <Toggle label={words.walk} checked={now.walk} onChange={(next) => change({ walk: next })} />
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={[
          words.dataNames[name] + words.colon,
          name === 'gaussian'
            ? words.spokenGaussian(t, gaussianFactor(level))
            : words.spoken(t, points.length / 2, heaviest, answer),
          words.spokenPlaces(x, y, answer, path.slice(-2)),
          words.hints[click],
        ].join('')}
      />
    </>
  );
}
