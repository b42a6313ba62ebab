import { useMemo } from 'preact/hooks';
import { fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { AnswerBars } from '../kit/AnswerBars.tsx';
import type { AnswerWords } from '../kit/answer-words.ts';
import { rate, reference, worth } from '../kit/answers.ts';
import { Controls, Options, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { UseClicks } from '../kit/UseClicks.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { view } from './strings.ts';
import { Turn } from './Turn.tsx';

const id = 'reward-pressed';
const { fields, initial } = model.state;

export default function View({
  locale,
  answers,
}: {
  locale: Locale;
  answers: readonly AnswerWords[];
}) {
  const words = view[locale];
  const [{ world, optimiser, n, clicks, fault }, change] = useUrlState(id, model.state);
  const scored = useMemo(() => model.scoredAnswers(world, clicks, fault), [world, clicks, fault]);
  const passed = useMemo(() => model.way(scored, optimiser), [scored, optimiser]);
  const now = useMemo(() => model.press(scored, optimiser, n), [scored, optimiser, n]);
  const names = answers.map(({ name }) => name);
  const own = world === 'clicks' ? model.clickWorld(clicks) : undefined;
  const policy = own ? model.inOrder(now.policy, own.order) : reference;
  const { rewards } = rate(clicks);

  return (
    <>
      <div class="scene">
        <Turn
          words={words}
          title={words.plotTitle(world, optimiser, now)}
          world={world}
          passed={passed}
          now={now}
        />
        <div>
          <Controls>
            <Options
              label={words.world}
              name={`${id}-world`}
              options={model.worlds.map((value) => ({ value, label: words.worlds[value] }))}
              value={world}
              onChange={(next) => change({ world: next })}
            />
            <Options
              label={words.optimiser}
              name={`${id}-optimiser`}
              options={model.optimisers.map((value) => ({ value, label: words.optimisers[value] }))}
              value={optimiser}
              onChange={(next) => change({ optimiser: next })}
            />
            <Slider
              label={words.pressure}
              range={fields.n}
              value={n}
              text={words.pressureText(optimiser, n, now.nats)}
              onChange={(next) => change({ n: next })}
            />
          </Controls>
          <Readout
            items={[
              { key: 'nats', label: words.nats, value: fixed(now.nats, 2), unit: words.natsUnit },
              { key: 'score', label: words.score, value: fixed(now.score, 2), hue: 'reward' },
              { key: 'worth', label: words.worth, value: fixed(now.worth, 2), hue: 'signal' },
              {
                key: 'luck',
                label: words.luck,
                value: fixed(now.score - now.worth, 2),
                hue: 'risk',
              },
            ]}
          />
          {own && (
            <AnswerBars
              names={names}
              noteLabel={words.noteLabel}
              notes={rewards.map((reward, i) => words.answerNote(reward, worth[i]!))}
              series={[
                {
                  key: 'reference',
                  label: words.reference,
                  hue: 'soft',
                  values: reference,
                  hollow: true,
                },
                { key: 'pressed', label: words.pressed, hue: 'accent', values: policy },
              ]}
              title={words.barsTitle(names, policy)}
            />
          )}
        </div>
      </div>
      <UseClicks here="reward-pressed" {...{ locale, clicks }} forget={() => change(initial)} />
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(world, optimiser, n, now)}
      />
    </>
  );
}
