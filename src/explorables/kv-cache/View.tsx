import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Options, Select, Slider } from '../kit/controls.tsx';
import { count, significant } from '../kit/format.ts';
import { Readout, Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Memory } from './Memory.tsx';
import * as model from './model.ts';
import { chipNames, chips, modelNames, models } from './presets.ts';
import { Rates } from './Rates.tsx';
import { chipName, view } from './strings.ts';

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
              value: rate(result.steps),
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
            const { name, memoryGb, bandwidthTbs } = chips[value];
            return {
              value,
              label: words.chipText(chipName(value, name, locale), memoryGb, bandwidthTbs),
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
          label={
            <>
              {words.batch} <Var>B</Var>
            </>
          }
          range={fields.batch}
          value={given.batch}
          text={count(given.batch)}
          onChange={(batch) => change({ batch })}
        />
        <Slider
          label={
            <>
              {words.context} <Var>T</Var>
            </>
          }
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
      </Controls>
      <Spoken text={words.spoken(result, models[given.model].name)} />
    </>
  );
}
