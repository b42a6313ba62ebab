import { useMemo } from 'preact/hooks';
import { count } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { steadiness } from '#src/maths/comparisons.ts';
import type { AnswerWords } from '../kit/answer-words.ts';
import { mostClicks } from '../kit/answers.ts';
import { Action, Controls, Slider, Toggle } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { UseClicks } from '../kit/UseClicks.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Rewards } from './Rewards.tsx';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  /** The question, and its answers in the order of the kit's. */
  question: string;
  answers: readonly AnswerWords[];
}

export default function View({ locale, question, answers }: Props) {
  const words = view[locale];
  const [{ clicks, prior, lambda, fault }, change] = useUrlState('reward-from-clicks', model.state);
  const ratings = useMemo(() => model.ratings(clicks, lambda, fault), [clicks, lambda, fault]);
  const names = answers.map(({ name }) => name);
  const pair = model.nextPair(clicks);
  const example = model.isExample(clicks);
  const full = clicks.length >= mostClicks;
  const steady = steadiness(clicks);
  const asked = full ? words.done : words.ask(example ? 1 : clicks.length + 1);
  const [left, right] = pair;

  return (
    <>
      <p class="question">
        {words.asked} <q>{question}</q>
      </p>
      <div class="scene">
        <div>
          <Controls>
            <p class="wide ask">{asked}</p>
            {(
              [
                [left, right],
                [right, left],
              ] as const
            ).map(([winner, loser], side) => (
              <button
                key={side}
                type="button"
                class="action card wide"
                disabled={full}
                onClick={() => change({ clicks: model.clicked(clicks, winner, loser) })}
              >
                {answers[winner]!.text}
              </button>
            ))}
            <div class="actions wide">
              <Action
                onClick={() => change({ clicks: clicks.slice(0, -1) })}
                disabled={clicks.length === 0}
              >
                {words.undo}
              </Action>
              <Action
                onClick={() => change({ clicks: model.simulated(clicks, 10) })}
                disabled={full}
              >
                {words.simulate}
              </Action>
              <Action onClick={() => change(model.state.initial)}>{words.forget}</Action>
            </div>
          </Controls>
        </div>
        <div>
          <Rewards {...{ words, names, ratings, prior }} />
          <Controls>
            <Toggle
              label={words.prior}
              checked={prior}
              onChange={(next) => change({ prior: next })}
            />
            {/* A strength that is set is wanted. */}
            <Slider
              label={words.lambda}
              symbol="λ"
              range={model.state.fields.lambda}
              value={lambda}
              text={words.lambdaText(lambda)}
              onChange={(next) => change({ lambda: next, prior: true })}
            />
          </Controls>
        </div>
      </div>
      <Readout
        items={[
          {
            key: 'clicks',
            label: words.clicks,
            value: count(clicks.length),
            unit: example ? words.example : words.own,
          },
          { key: 'agreement', label: words.agreement, value: words.agreementText(steady) },
          {
            key: 'unbounded',
            label: words.unbounded,
            value: `${count(ratings.filter(({ standing }) => standing !== 'settled').length)} / ${count(names.length)}`,
            hue: 'risk',
          },
        ]}
      />
      <UseClicks here="reward-from-clicks" {...{ locale, clicks }} />
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(clicks.length, steady, names, ratings, prior, asked)}
      />
    </>
  );
}
