import { useMemo, useRef } from 'preact/hooks';
import { count, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Options, Select, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Components } from './Components.tsx';
import { lossByDetail } from './detail.ts';
import * as model from './model.ts';
import { Panels } from './Panels.tsx';
import { Parts } from './Parts.tsx';
import { decode, droppedVariance, keptVariance } from './patch-code.ts';
import { usePhotographs } from './photographs.ts';
import { rounded } from './rate.ts';
import { Spectrum } from './Spectrum.tsx';
import { view } from './strings.ts';

const { levels, pictureNames, stableDiffusion, state: schema } = model;
/** Rounding is not an error to report: with all 192 numbers both sums are nothing. */
const amount = (error: number): string => significant(error < 1e-12 ? 0 : error);
const places = { min: 0, max: levels.length - 1, step: 1 };

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ k, picture, rounding, fault }, change] = useUrlState('latent-compression', schema);
  const found = usePhotographs(model.isPhotograph(picture));
  const photographs = typeof found === 'object' ? found : undefined;
  // Until a photograph has come, what was there before stays.
  const shown = useRef<model.Subject>(schema.initial.picture);
  if (!model.isPhotograph(picture) || photographs) shown.current = picture;
  const name = shown.current;
  const fittedTo = model.isPhotograph(name) ? photographs : undefined;
  const code = model.patchCode(fault, fittedTo);
  const original =
    model.isPhotograph(name) && photographs
      ? model.photographOf(name, photographs)
      : model.pictureOf(name as model.DrawnName);
  const step = model.stepOf(rounding);
  const latent = useMemo(
    () => rounded(model.encoded(original, k, fault, fittedTo), step),
    [original, k, step, fault],
  );
  const decoded = useMemo(() => decode(code, latent), [latent]);
  const error = model.greyLevelError(original, decoded);
  const parts = useMemo(() => lossByDetail(original, decoded), [original, decoded]);
  const counts = model.countNumbers(original.size, k);
  const coded = useMemo(
    () => model.countCoded(original, k, step, fault, fittedTo),
    [original, k, step, fault],
  );
  const theirs = {
    picture: stableDiffusion.picture,
    latent: stableDiffusion.latent,
    factor: stableDiffusion.picture / stableDiffusion.latent,
  };
  const { rows } = words.table;

  return (
    <>
      <Panels {...{ words, name, k, original, latent, decoded, error, counts }} />
      <Controls>
        <Slider
          label={words.kept}
          symbol="k"
          range={places}
          value={levels.findIndex((level) => level >= k)}
          text={words.keptValue(k)}
          onChange={(place) => change({ k: levels[place] ?? k })}
        />
        <Select
          label={words.picture}
          options={pictureNames.map((value) => ({ value, label: words.names[value] }))}
          value={picture}
          onChange={(next) => change({ picture: next })}
        />
        <Options
          label={words.rounding}
          name="latent-compression-rounding"
          options={schema.fields.rounding.options.map((value) => ({ value, label: value }))}
          value={rounding}
          onChange={(next) => change({ rounding: next })}
        />
      </Controls>
      <p class="fit">
        {picture === name
          ? words.fit[fittedTo ? 'photographs' : 'drawings']
          : words.fit[found === 'failed' ? 'failed' : 'loading']}
      </p>
      <div class="ledger">
        <div>
          <Spectrum words={words} code={code} k={k} />
          <Readout
            items={[
              { key: 'sum', label: words.droppedSum, value: amount(droppedVariance(code, k)) },
              {
                key: 'measured',
                label: words.measured,
                value: amount(model.measuredError(k, fittedTo)),
              },
            ]}
          />
        </div>
        <div>
          <table class="figure-table">
            <caption>{words.table.caption}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.table.picture}</th>
                <th scope="col">{words.table.latent}</th>
                <th scope="col">{words.table.factor}</th>
              </tr>
            </thead>
            <tbody>
              {[
                { label: rows.here, ...counts },
                { label: rows.hereBits, ...model.countBits(counts) },
                { label: rows.coded, ...coded },
                { label: rows.stableDiffusion, ...theirs },
                { label: rows.stableDiffusionBits, ...model.countBits(theirs) },
              ].map(({ label, picture, latent: numbers, factor }, i) => (
                <tr key={i}>
                  <th scope="row">{label}</th>
                  <td data-hue="pixel">{count(picture)}</td>
                  <td data-hue="latent">{count(numbers)}</td>
                  <td>{words.times(factor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Components words={words} code={code} k={k} />
          <Parts words={words} parts={parts} />
        </div>
      </div>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={
          words.spoken(name, k, counts.factor, keptVariance(code, k), error) +
          words.spokenBits(rounding, coded.latent, parts[2]!.share)
        }
      />
    </>
  );
}
