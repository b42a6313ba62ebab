import { count, magnitude, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { acceleratorName } from '../kit/accelerators.ts';
import { Action, Controls as Row, Select, Slider } from '../kit/controls.tsx';
import { asTrained, priceOf, published, state as schema } from './model.ts';
import type { State } from './model.ts';
import { chipNames, chips, gridNames, grids, modelNames, models } from './presets.ts';
import { chipPrices, pricesOf } from './prices.ts';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  given: State;
  change: (next: Partial<State>) => void;
}

const { fields } = schema;

export function Controls({ locale, given, change }: Props) {
  const words = view[locale];
  const prices = pricesOf(given.chip);
  return (
    <Row>
      <Select
        label={words.model}
        options={[
          ...modelNames.map((value) => ({ value, label: models[value].name })),
          { value: 'own' as const, label: words.own },
        ]}
        value={given.model}
        onChange={(model) => change({ model })}
      />
      <Select
        label={words.chip}
        options={chipNames.map((value) => ({
          value,
          label: words.chipText(acceleratorName(value, locale), chips[value].tflops),
        }))}
        value={given.chip}
        onChange={(chip) => change({ chip })}
      />
      <Select
        label={words.grid}
        options={gridNames.map((value) => ({
          value,
          label: words.gridText(words.grids[value], grids[value]),
        }))}
        value={given.grid}
        onChange={(grid) => change({ grid })}
      />
      {given.model === 'own' && (
        <>
          <Slider
            label={words.parameters}
            symbol="N"
            range={fields.n}
            value={given.n}
            text={magnitude(given.n, locale)}
            onChange={(n) => change({ n })}
          />
          <Slider
            label={words.tokens}
            symbol="D"
            range={fields.d}
            value={given.d}
            text={magnitude(given.d, locale)}
            onChange={(d) => change({ d })}
          />
        </>
      )}
      <Slider
        label={words.cards}
        symbol="n"
        range={fields.cards}
        value={given.cards}
        text={count(given.cards)}
        onChange={(cards) => change({ cards })}
      />
      <Slider
        label={words.utilisation}
        symbol="u"
        range={fields.u}
        value={given.u}
        text={percent(given.u, 1)}
        onChange={(u) => change({ u })}
      />
      <Slider
        label={words.price}
        range={fields.price}
        value={priceOf(given)}
        text={words.priceText(priceOf(given))}
        onChange={(price) => change({ price, asked: 'own' })}
      />
      {prices.length > 0 && (
        <Select
          label={words.asked}
          options={[
            { value: 'own' as const, label: words.ownPrice },
            ...prices.map((value) => ({ value, label: words.askedText(chipPrices[value]) })),
          ]}
          value={prices.find((value) => value === given.asked) ?? 'own'}
          onChange={(asked) => change({ asked })}
        />
      )}
      <Slider
        label={words.pue}
        range={fields.pue}
        value={given.pue}
        text={given.pue.toFixed(2)}
        onChange={(pue) => change({ pue })}
      />
      <Action onClick={() => change(schema.initial)}>{words.article}</Action>
      <Action
        onClick={() => change(asTrained(given.model))}
        disabled={published(given.model) === undefined}
      >
        {words.trained}
      </Action>
    </Row>
  );
}
