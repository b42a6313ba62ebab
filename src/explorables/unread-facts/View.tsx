import { useMemo } from 'preact/hooks';
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { Readout } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Missing } from './Missing.tsx';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Ranks } from './Ranks.tsx';
import { view } from './strings.ts';

const id = 'unread-facts';
const { state: schema } = model;
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ n, versions, silence, cost, seed, fault }, change] = useUrlState(id, schema);
  const mentions = useMemo(() => model.mentions(seed), [seed]);
  const reading = useMemo(() => model.reading(mentions, n, fault), [mentions, n, fault]);
  const answers = model.answers(reading.missing, versions, silence, Number(cost));
  const shares = [
    { key: 'right', share: answers.right, hue: 'reward' },
    { key: 'wrong', share: answers.wrong, hue: 'risk' },
    { key: 'silent', share: answers.silent, hue: 'rule' },
  ] as const;

  return (
    <>
      <div class="plots">
        <Missing words={words} {...{ n, reading, fault }} />
        <Ranks words={words} {...{ n, reading }} />
      </div>
      <div class="shares" aria-hidden="true">
        {shares.map(({ key, share, hue }) => (
          <span key={key} data-hue={hue} style={{ 'flex-grow': fixed(share, 4) }} />
        ))}
      </div>
      <Readout
        items={[
          { key: 'right', label: words.right, value: percent(answers.right, 1), hue: 'reward' },
          { key: 'wrong', label: words.wrong, value: percent(answers.wrong, 1), hue: 'risk' },
          { key: 'silent', label: words.silent, value: percent(answers.silent, 1) },
          { key: 'guess', label: words.guess, value: `1 / ${count(versions)}` },
          { key: 'points', label: words.points, value: fixed(100 * answers.points, 1) },
          {
            key: 'estimate',
            label: words.estimate,
            value: percent(reading.estimate, 1),
            hue: 'accent',
          },
          { key: 'unread', label: words.unread, value: count(reading.unread) },
        ]}
      />
      <Controls>
        <Slider
          label={words.mentions}
          symbol="n"
          range={fields.n}
          value={n}
          text={`n = ${count(n)}`}
          onChange={(next) => change({ n: next })}
        />
        <Slider
          label={words.versions}
          range={fields.versions}
          value={versions}
          text={count(versions)}
          onChange={(next) => change({ versions: next })}
        />
        <Toggle
          label={words.silence}
          checked={silence}
          onChange={(next) => change({ silence: next })}
        />
        <Options
          label={words.cost}
          name={`${id}-cost`}
          options={model.costs.map((value) => ({ value, label: words.costOf(Number(value)) }))}
          value={cost}
          onChange={(next) => change({ cost: next })}
        />
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.again}
        </Action>
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(n, versions, reading, answers)}
      />
    </>
  );
}
