import { percent } from '#src/drawing/format.ts';
import { span } from '#src/drawing/spans.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Slider } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { Readout } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { view } from './strings.ts';
import { Success } from './Success.tsx';

const id = 'agent-chain';
const { fields } = model.state;

interface Props {
  locale: Locale;
  /** What was measured of published models, from the data. */
  horizons: readonly model.Horizon[];
}

export default function View({ locale, horizons }: Props) {
  const words = view[locale];
  const [given, change] = useUrlState(id, model.state);
  const answer = model.answer(given);
  const nearest = model.below(horizons, answer.halfMinutes);

  return (
    <>
      <Success {...{ locale, words, given, answer, horizons }} />
      <Readout
        items={[
          {
            key: 'repaired',
            label: words.repaired,
            value: percent(answer.repaired, 1),
            hue: 'reward',
          },
          { key: 'bare', label: words.bare, value: percent(answer.bare, 1), hue: 'risk' },
          {
            key: 'half',
            label: words.half,
            value: words.halfText(answer),
            unit: words.halfTime(answer.halfMinutes),
          },
          {
            key: 'below',
            label: words.below,
            value: nearest ? words.belowText(nearest) : words.belowNone,
            hue: 'accent',
          },
        ]}
      />
      <Controls>
        <Slider
          label={words.n}
          symbol="n"
          range={fields.n}
          value={given.n}
          text={words.nText(given.n)}
          onChange={(n) => change({ n })}
        />
        <Slider
          label={words.error}
          symbol="ε"
          range={fields.error}
          value={given.error}
          text={words.errorText(given.error)}
          onChange={(error) => change({ error })}
        />
        <Slider
          label={words.repair}
          symbol="r"
          range={fields.repair}
          value={given.repair}
          text={percent(given.repair)}
          onChange={(repair) => change({ repair })}
        />
        <Slider
          label={words.undone}
          symbol="u"
          range={fields.undone}
          value={given.undone}
          text={percent(given.undone)}
          onChange={(undone) => change({ undone })}
        />
        <Slider
          label={words.minutes}
          range={fields.minutes}
          value={given.minutes}
          text={span(given.minutes, locale)}
          onChange={(minutes) => change({ minutes })}
        />
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={given.fault}
        change={change}
        spoken={words.spoken(given, answer, nearest)}
      />
    </>
  );
}
