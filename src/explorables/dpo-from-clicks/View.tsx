import { useMemo } from 'preact/hooks';
import { fixed, percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { divergence } from '#src/maths/language.ts';
import { AnswerBars } from '../kit/AnswerBars.tsx';
import type { AnswerWords } from '../kit/answer-words.ts';
import { reference } from '../kit/answers.ts';
import { Controls, Slider, Toggle } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { UseClicks } from '../kit/UseClicks.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Paths } from './Paths.tsx';
import { view } from './strings.ts';

const id = 'dpo-from-clicks';
const { fields, initial } = model.state;

export default function View({
  locale,
  answers,
}: {
  locale: Locale;
  answers: readonly AnswerWords[];
}) {
  const words = view[locale];
  const [{ beta, steps, prior, moved, clicks, fault }, change] = useUrlState(id, model.state);
  const paths = useMemo(() => model.rewardPaths(clicks, prior, fault), [clicks, prior, fault]);
  const target = useMemo(() => model.rlhf(clicks, beta), [clicks, beta]);
  const nobody = useMemo(() => model.uncompared(clicks), [clicks]);
  const policy = model.handedOver(model.policyOf(paths[steps]!, beta, fault), nobody, moved);
  const names = answers.map(({ name }) => name);
  const loss = model.clickLoss(policy, clicks, beta);
  const distance = divergence(policy, target);
  const [before, after] = [reference, policy].map((each) => model.shareOf(each, nobody)) as [
    number,
    number,
  ];

  return (
    <>
      <div class="scene">
        <AnswerBars
          names={names}
          series={[
            {
              key: 'reference',
              label: words.reference,
              hue: 'soft',
              values: reference,
              hollow: true,
            },
            { key: 'dpo', label: words.trained(steps), hue: 'accent', values: policy },
            { key: 'rlhf', label: words.rlhf, hue: 'reward', values: target, hollow: true },
          ]}
          title={words.barsTitle(names, policy, target)}
        />
        <div>
          <Controls>
            <Slider
              label={words.steps}
              range={fields.steps}
              value={steps}
              text={String(steps)}
              onChange={(next) => change({ steps: next })}
            />
            <Slider
              label={words.beta}
              symbol="β"
              range={fields.beta}
              value={beta}
              text={`β = ${significant(beta, 2)}`}
              onChange={(next) => change({ beta: next })}
            />
            <Slider
              label={words.moved}
              range={fields.moved}
              value={moved}
              text={percent(moved)}
              onChange={(next) => change({ moved: next })}
            />
            <Toggle
              label={words.prior}
              checked={prior}
              onChange={(next) => change({ prior: next })}
            />
          </Controls>
          <Paths words={words} names={names} paths={paths} steps={steps} />
        </div>
      </div>
      <Readout
        items={[
          {
            key: 'loss',
            label: words.loss,
            value: fixed(loss, 4),
            unit: words.lossUnit,
            hue: 'accent',
          },
          {
            key: 'distance',
            label: words.distance,
            value: distance < 1e-9 ? '0' : significant(distance, 2),
            unit: words.distanceUnit,
            hue: 'reward',
          },
          { key: 'before', label: words.before, value: percent(before, 1) },
          { key: 'after', label: words.after, value: percent(after, 1), hue: 'risk' },
        ]}
      />
      <UseClicks here="dpo-from-clicks" {...{ locale, clicks }} forget={() => change(initial)} />
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(
          { beta, steps, prior, moved },
          loss,
          distance < 1e-9 ? 0 : distance,
          before,
          after,
        )}
      />
    </>
  );
}
