import type { Locale } from '#src/i18n/locales.ts';
import { fixed, magnitude, scientific, significant } from '../kit/format.ts';
import { Readout, Spoken } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Controls } from './Controls.tsx';
import * as model from './model.ts';
import { chips } from './presets.ts';
import { chipName, view } from './strings.ts';
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
  const name = (chip: keyof typeof chips): string => chipName(chip, chips[chip].name, locale);

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
          <p class="remarks">
            {words.ratio(result)} {words.line(result)}{' '}
            {run ? words.published(run, name(run.chip)) : words.noRun}
          </p>
        </div>
      </div>
      <Controls locale={locale} given={given} change={change} />
      <Spoken text={words.spoken(result, given.cards, name(given.chip))} />
    </>
  );
}
