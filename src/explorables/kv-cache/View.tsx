import { count, percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { acceleratorName } from '../kit/accelerators.ts';
import { Controls, Options, Select, Slider, Toggle } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Memory } from './Memory.tsx';
import * as model from './model.ts';
import { chipNames, chips, modelNames, models } from './presets.ts';
import { Rates } from './Rates.tsx';
import { view } from './strings.ts';

const id = 'kv-cache';
const { fields } = model.state;
const rate = (value: number | undefined): string =>
  value === undefined ? '–' : value < 1e4 ? significant(value, 3) : count(value);

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [given, change] = useUrlState(id, model.state);
  const result = model.result(given);
  // No further than the model's own window, so that no place of the slider is without effect.
  const longest = Math.log2(models[given.model].window);
  const power = Math.min(given.power, longest);

  return (
    <>
      <Memory words={words} result={result} />
      <div class="speeds">
        <Rates words={words} given={given} result={result} />
        <Readout
          items={[
            {
              key: 'token',
              label: words.perToken,
              value: count(result.bytesPerToken),
              unit: words.bytes,
            },
            { key: 'most', label: words.most, value: count(result.most) },
            {
              key: 'each',
              label: words.each,
              value: rate(result.each),
              unit: words.rate,
              hue: 'latent',
            },
            {
              key: 'all',
              label: words.all,
              value: rate(result.total),
              unit: words.rate,
              hue: 'accent',
            },
            {
              key: 'price',
              label: words.price,
              value: result.price === undefined ? '–' : significant(result.price, 2),
              unit: words.priceUnit,
            },
            {
              key: 'limit',
              label: words.limit,
              value: result.arithmetic ? words.arithmetic : words.bandwidth,
            },
            ...(result.touched < 1
              ? [{ key: 'touched', label: words.touched, value: percent(result.touched) }]
              : []),
          ]}
        />
      </div>
      <Controls>
        <Select
          label={words.model}
          options={modelNames.map((value) => ({ value, label: models[value].name }))}
          value={given.model}
          onChange={(next) => change({ model: next })}
        />
        <Select
          label={words.chip}
          options={chipNames.map((value) => {
            const { memoryGb, bandwidthTbs } = chips[value];
            return {
              value,
              label: words.chipText(acceleratorName(value, locale), memoryGb, bandwidthTbs),
            };
          })}
          value={given.chip}
          onChange={(chip) => change({ chip })}
        />
        <Options
          label={words.bits}
          name={`${id}-bits`}
          options={[
            { value: '16', label: '16' },
            { value: '8', label: '8' },
          ]}
          value={given.bits}
          onChange={(bits) => change({ bits })}
        />
        <Slider
          label={words.batch}
          symbol="B"
          range={fields.batch}
          value={given.batch}
          text={count(given.batch)}
          onChange={(batch) => change({ batch })}
        />
        <Slider
          label={words.context}
          symbol="T"
          range={{ ...fields.power, max: longest }}
          value={power}
          text={words.contextText(2 ** power, models[given.model].window)}
          onChange={(next) => change({ power: next })}
        />
        <Slider
          label={words.cards}
          range={fields.cards}
          value={given.cards}
          text={count(given.cards)}
          onChange={(cards) => change({ cards })}
        />
        <Slider
          label={words.guesses}
          symbol="γ"
          range={fields.guesses}
          value={given.guesses}
          text={words.guessesText(given.guesses, result.tokensAStep)}
          onChange={(guesses) => change({ guesses })}
        />
        {given.guesses > 0 && (
          <Slider
            label={words.accepted}
            symbol="α"
            range={fields.accepted}
            value={given.accepted}
            text={percent(given.accepted)}
            onChange={(accepted) => change({ accepted })}
          />
        )}
        <Slider
          label={words.usd}
          range={fields.usd}
          value={given.usd}
          text={words.usdText(given.usd)}
          onChange={(usd) => change({ usd })}
        />
        {'inputTable' in models[given.model] && (
          <Toggle label={words.rows} checked={given.rows} onChange={(rows) => change({ rows })} />
        )}
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={given.fault}
        change={change}
        spoken={words.spoken(result, models[given.model].name)}
      />
    </>
  );
}
