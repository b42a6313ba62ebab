import { fixed, magnitude, scientific, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { acceleratorName } from '../kit/accelerators.ts';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Controls } from './Controls.tsx';
import * as model from './model.ts';
import { view } from './strings.ts';
import { Time } from './Time.tsx';

const id = 'training-calculator';

/** Small amounts keep their digits, large ones get words. */
const amount = (value: number, locale: Locale): string =>
  value < 1e4 ? significant(value, 3) : magnitude(Number(value.toPrecision(3)), locale);

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [given, change] = useUrlState(id, model.state);
  const result = model.result(given);
  const run = model.published(given.model);

  return (
    <>
      <div class="outcome">
        <Time words={words} given={given} result={result} />
        <div>
          <Readout
            items={[
              {
                key: 'work',
                label: words.work,
                value: scientific(result.flop, 2),
                unit: 'FLOP',
              },
              {
                key: 'pf-days',
                label: words.inPfDays,
                value:
                  result.pfDays < 1e5
                    ? fixed(result.pfDays, result.pfDays < 100 ? 1 : 0)
                    : scientific(result.pfDays, 2),
              },
              { key: 'time', label: words.time, value: words.timeText(result.days), hue: 'accent' },
              { key: 'hours', label: words.hours, value: amount(result.deviceHours, locale) },
              {
                key: 'cost',
                label: words.cost,
                value: locale === 'zh' ? amount(result.usd, 'zh') : `$${amount(result.usd, 'en')}`,
                ...(locale === 'zh' ? { unit: '美元' } : {}),
              },
              {
                key: 'energy',
                label: words.energy,
                ...(result.mwh === undefined
                  ? { value: '–', unit: words.unpublished }
                  : { value: amount(result.mwh, locale), unit: 'MWh' }),
              },
              {
                key: 'carbon',
                label: words.carbon,
                ...(result.tonnes === undefined
                  ? { value: '–', unit: words.unpublished }
                  : { value: amount(result.tonnes, locale), unit: 't CO₂e' }),
              },
            ]}
          />
          <p class="remarks" data-fits={!(result.memory > (result.capacity ?? Infinity))}>
            {words.memory(result)}
          </p>
          <p class="remarks">
            {words.ratio(result)} {words.line(result)}{' '}
            {run ? words.published(run, acceleratorName(run.chip, locale)) : words.noRun}
          </p>
        </div>
      </div>
      <Controls locale={locale} given={given} change={change} />
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={given.fault}
        change={change}
        spoken={words.spoken(result, given.cards, acceleratorName(given.chip, locale))}
      />
    </>
  );
}
