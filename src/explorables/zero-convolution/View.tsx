import { useMemo } from 'preact/hooks';
import { fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Distances, Outputs } from './Curves.tsx';
import { Diagram } from './Diagram.tsx';
import * as model from './model.ts';
import { Parts } from './Parts.tsx';
import { view } from './strings.ts';

const id = 'zero-convolution';
const { blocks, lastStep, partNames, places, state: schema } = model;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ step, rate, block, fault }, change] = useUrlState(id, schema);
  const path = useMemo(() => model.train(block, rate, fault), [block, rate, fault]);
  const [start, now] = [path[0]!, path[step]!];
  const outputs = places.map((place) => model.forward(now, place).output);
  const movers = partNames.filter((part) => model.moved(start, now, part) > 0);

  return (
    <>
      <div class="lanes">
        <Diagram words={words} step={step} start={start} now={now} />
        <Parts words={words} path={path} now={now} fault={fault} />
      </div>
      <Controls>
        <Slider
          label={words.step}
          range={schema.fields.step}
          value={step}
          text={words.stepValue(step)}
          onChange={(next) => change({ step: next })}
        />
        <Slider
          label={words.rate}
          range={schema.fields.rate}
          value={rate}
          text={fixed(rate, 2)}
          onChange={(next) => change({ rate: next })}
        />
        <div class="actions">
          <Action disabled={step >= lastStep} onClick={() => change({ step: step + 1 })}>
            {words.oneStep}
          </Action>
          <Action disabled={step === 0} onClick={() => change({ step: 0 })}>
            {words.reset}
          </Action>
        </div>
        <Options
          label={words.block}
          name={`${id}-block`}
          options={blocks.map((value) => ({ value, label: words.blocks[value] }))}
          value={block}
          onChange={(next) => change({ block: next })}
        />
      </Controls>
      <div class="curves">
        <Outputs words={words} path={path} step={step} />
        <Distances words={words} path={path} step={step} />
      </div>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={
          words.spokenStart(block, rate) +
          words.spoken(
            step,
            outputs[0]!,
            outputs[1]!,
            movers.map((part) => words.parts[part]),
          )
        }
      />
    </>
  );
}
