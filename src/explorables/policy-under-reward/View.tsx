import { useMemo } from 'preact/hooks';
import { fixed, percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
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
import { view } from './strings.ts';
import { Walk } from './Walk.tsx';

const id = 'policy-under-reward';
const { fields, initial } = model.state;

export default function View({
  locale,
  answers,
}: {
  locale: Locale;
  answers: readonly AnswerWords[];
}) {
  const words = view[locale];
  const [{ beta, n, stepSize, clip, penalty, clicks, fault }, change] = useUrlState(
    id,
    model.state,
  );
  const rewards = useMemo(() => model.rewardsOf(clicks), [clicks]);
  const best = useMemo(() => model.optimum(rewards, beta, fault), [rewards, beta, fault]);
  const walk = useMemo(
    () => model.walk(rewards, { beta, stepSize, clip, penalty }),
    [rewards, beta, stepSize, clip, penalty],
  );
  const measures = useMemo(
    () => walk.map(({ policy }) => model.measure(policy, rewards, beta)),
    [walk],
  );
  const [{ policy, held }, now] = [walk[n]!, measures[n]!];
  const names = answers.map(({ name }) => name);
  const highest = beta * Math.log(best.normaliser);
  const likeliest = names[policy.indexOf(Math.max(...policy))]!;

  return (
    <>
      <div class="scene">
        <AnswerBars
          names={names}
          notes={rewards.map((reward) => `r = ${fixed(reward, 1)}`)}
          series={[
            {
              key: 'reference',
              label: words.reference,
              hue: 'soft',
              values: reference,
              hollow: true,
            },
            { key: 'now', label: words.now(n), hue: 'accent', values: policy },
            {
              key: 'optimum',
              label: words.optimum,
              hue: 'reward',
              values: best.policy,
              hollow: true,
            },
          ]}
          title={words.barsTitle(n, { names, policy, optimum: best.policy })}
        />
        <div>
          <Controls>
            <Slider
              label={words.beta}
              symbol="β"
              range={fields.beta}
              value={beta}
              text={`β = ${significant(beta, 2)}`}
              onChange={(next) => change({ beta: next })}
            />
            <Slider
              label={words.update}
              range={fields.n}
              value={n}
              text={`n = ${n}`}
              onChange={(next) => change({ n: next })}
            />
            <Slider
              label={words.stepSize}
              range={fields.stepSize}
              value={stepSize}
              text={significant(stepSize, 2)}
              onChange={(next) => change({ stepSize: next })}
            />
            <Toggle label={words.clip} checked={clip} onChange={(next) => change({ clip: next })} />
            <Toggle
              label={words.penalty}
              checked={penalty}
              onChange={(next) => change({ penalty: next })}
            />
          </Controls>
          <Walk words={words} measures={measures} n={n} best={highest} />
        </div>
      </div>
      <Readout
        items={[
          { key: 'reward', label: words.reward, value: fixed(now.reward, 2) },
          {
            key: 'nats',
            label: words.nats,
            value: fixed(now.nats, 2),
            unit: words.natsUnit,
            hue: 'risk',
          },
          {
            key: 'objective',
            label: words.objective,
            value: fixed(now.objective, 3),
            hue: 'accent',
          },
          { key: 'best', label: words.best, value: fixed(highest, 3), hue: 'reward' },
          { key: 'held', label: words.held, value: percent(held) },
        ]}
      />
      <UseClicks
        here="policy-under-reward"
        {...{ locale, clicks }}
        forget={() => change(initial)}
      />
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(n, beta, stepSize, clip, penalty, now, highest, likeliest)}
      />
    </>
  );
}
