import { count } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { keeping } from '#src/maths/activations.ts';
import { acceleratorName } from '../kit/accelerators.ts';
import { Controls, Options, Select, Slider } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { Readout } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { chipNames, chips, modelNames, models } from './presets.ts';
import { Stages } from './Stages.tsx';
import { size, view } from './strings.ts';

const id = 'memory-planner';
const { fields } = model.state;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [given, change] = useUrlState(id, model.state);
  const load = model.load(given);
  const room = model.capacity(given);
  const once = model.once(given);
  const cardOf = (chip: (typeof chipNames)[number]): string =>
    words.chipText(acceleratorName(chip, locale), chips[chip].memoryGb);
  const { name, layers, context } = models[given.model];
  // No deeper than the model has layers, so that no place of the slider is without effect.
  const deepest = model.deepest(given);
  const pipeline = Math.min(given.pipeline, deepest);

  return (
    <>
      <Stages words={words} given={given} card={cardOf(given.chip)} />
      <p class="verdict" data-fits={load.fits}>
        {load.fits ? words.room(load, room) : words.refused(load, room)}
      </p>
      <Readout
        items={[
          { key: 'once', label: words.once, value: size(once) },
          { key: 'least', label: words.least, value: count(Math.ceil(once / room)) },
          { key: 'cards', label: words.cards, value: count(model.cards(given)) },
          { key: 'held', label: words.held, value: words.times(model.timesHeld(given)) },
        ]}
      />
      <Controls>
        <Select
          label={words.model}
          options={modelNames.map((value) => ({ value, label: models[value].name }))}
          value={given.model}
          onChange={(next) => change({ model: next })}
        />
        <Select
          label={words.chip}
          options={chipNames.map((value) => ({
            value,
            label: cardOf(value),
          }))}
          value={given.chip}
          onChange={(chip) => change({ chip })}
        />
        <Select
          label={words.optimiser}
          options={model.optimisers.map((value) => ({ value, label: words.optimisers[value] }))}
          value={given.optimiser}
          onChange={(optimiser) => change({ optimiser })}
        />
        <Select
          label={words.keep}
          options={keeping.map((value) => ({ value, label: words.keeps[value] }))}
          value={given.keep}
          onChange={(keep) => change({ keep })}
        />
        <Options
          label={words.stage}
          name={`${id}-stage`}
          options={model.stages.map((value) => ({ value, label: value }))}
          value={given.stage}
          onChange={(stage) => change({ stage })}
        />
        <Options
          label={words.tensor}
          name={`${id}-tensor`}
          options={model.tensors.map((value) => ({ value, label: value }))}
          value={given.tensor}
          onChange={(tensor) => change({ tensor })}
        />
        <Slider
          label={words.copies}
          range={fields.copies}
          value={given.copies}
          text={count(given.copies)}
          onChange={(copies) => change({ copies })}
        />
        <Slider
          label={words.pipeline}
          range={{ ...fields.pipeline, max: deepest }}
          value={pipeline}
          text={words.pipelineText(pipeline, layers)}
          onChange={(next) => change({ pipeline: next })}
        />
        <Slider
          label={words.sequences}
          range={fields.sequences}
          value={given.sequences}
          text={words.sequencesText(given.sequences, context)}
          onChange={(sequences) => change({ sequences })}
        />
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={given.fault}
        change={change}
        spoken={words.spoken(name, given.stage, model.cards(given), load, cardOf(given.chip))}
      />
    </>
  );
}
