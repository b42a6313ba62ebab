import { useMemo } from 'preact/hooks';
import { fixed, percent } from '#src/drawing/format.ts';
import { Tint } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { AnswerBars } from '../kit/AnswerBars.tsx';
import type { AnswerWords } from '../kit/answer-words.ts';
import { Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Advantages, Push } from './GroupPlots.tsx';
import * as model from './model.ts';
import { view } from './strings.ts';
import { Training } from './Training.tsx';

const id = 'verifiable-reward';
const { fields } = model.state;

interface Props {
  locale: Locale;
  /** The question, and its answers in the order of the model's. */
  question: string;
  answers: readonly AnswerWords[];
}

export default function View({ locale, question, answers }: Props) {
  const words = view[locale];
  const [{ right, size, divided, check, n, fault }, change] = useUrlState(id, model.state);
  const k = Math.min(right, size);
  const group = model.groupOf(k, size, divided, fault);
  const walk = useMemo(
    () => model.train(check, size, divided, fault),
    [check, size, divided, fault],
  );
  const shares = (by: model.Check): number[] => walk.map((each) => model.passing(each, by));
  const [passing, good] = useMemo(() => [shares(check), shares('last')] as const, [walk, check]);
  const training = { n, check, passing: passing[n]!, right: good[n]! };
  const passes = model.passesOf(check, fault);
  const names = answers.map(({ name }) => name);

  return (
    <>
      <div class="scene">
        <div>
          <Advantages words={words} right={k} group={group} />
          <Push
            {...{ words, divided }}
            right={k}
            pushes={model.pushes(size, true, fault)}
            undivided={model.pushes(size, false, fault)}
          />
        </div>
        <div>
          <Controls>
            <Slider
              label={words.right}
              range={{ ...fields.right, max: size }}
              value={k}
              text={words.rightText(k, size)}
              onChange={(next) => change({ right: next })}
            />
            <Slider
              label={words.size}
              symbol="G"
              range={fields.size}
              value={size}
              text={`G = ${size}`}
              onChange={(next) => change({ size: next })}
            />
            <Toggle
              label={words.divided}
              checked={divided}
              onChange={(next) => change({ divided: next })}
            />
          </Controls>
          <Readout
            items={[
              {
                key: 'right',
                label: words.eachRight,
                value: k > 0 ? fixed(group.advantages[0]!, 3) : words.nobody,
                hue: 'reward',
              },
              {
                key: 'wrong',
                label: words.eachWrong,
                value: k < size ? fixed(group.advantages.at(-1)!, 3) : words.nobody,
                hue: 'risk',
              },
              { key: 'push', label: words.push, value: fixed(group.push, 2), hue: 'accent' },
            ]}
          />
        </div>
      </div>
      <p class="question">
        {words.asked} <q>{question}</q>
      </p>
      <div class="scene">
        <AnswerBars
          names={names}
          series={[
            {
              key: 'reference',
              label: words.reference,
              hue: 'soft',
              values: model.reference,
              hollow: true,
            },
            { key: 'now', label: words.now(n), hue: 'accent', values: walk[n]! },
          ]}
          title={words.barsTitle(names, walk[n]!)}
        />
        <div>
          <Controls>
            <Options
              label={words.check}
              name={`${id}-check`}
              options={model.checks.map((value) => ({ value, label: words.checks[value] }))}
              value={check}
              onChange={(next) => change({ check: next })}
            />
            <Slider
              label={words.update}
              range={fields.n}
              value={n}
              text={`n = ${n}`}
              onChange={(next) => change({ n: next })}
            />
          </Controls>
          <Readout
            items={[
              {
                key: 'passing',
                label: words.passing,
                value: percent(passing[n]!, 1),
                hue: 'reward',
              },
              { key: 'good', label: words.reallyRight, value: percent(good[n]!, 1), hue: 'signal' },
            ]}
          />
          <Training
            words={words}
            title={words.trainingTitle(training)}
            n={n}
            passing={passing}
            right={good}
          />
        </div>
      </div>
      <dl class="replies">
        {answers.map(({ name, text }, i) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {text}{' '}
              <Tint of={passes[i] ? 'reward' : 'risk'}>
                {passes[i] ? words.passed : words.failed}
              </Tint>
            </dd>
          </div>
        ))}
      </dl>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(k, size, group, training)}
      />
    </>
  );
}
