import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Select, Slider, Toggle } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { longestPrompt } from '../kit/trained/pixels.ts';
import { Prompt } from '../kit/trained/Prompt.tsx';
import { Request } from '../kit/trained/Request.tsx';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { AskNearest } from './AskNearest.tsx';
import { faults } from './faults.ts';
import { Lane } from './Lane.tsx';
import { samplerNames, startNames, states } from './model.ts';
import { ask, partsOf, shownOf, wantedOf, type Painting } from './painting.ts';
import { usePlay } from './usePlay.ts';
import type { Words } from './words.ts';

export interface Props {
  /** Of each part of the weights, which are loaded on request. */
  bytes: Readonly<Record<string, number>>;
  /** What was painted when the site was built: shown until the reader asks for more. */
  still?: VNode;
}

const id = 'miniature';
const none: readonly Painting[] = [];

/** The figure in a language, of whose words only those are loaded that the page is in. */
export function View({ locale, words, bytes, still }: Props & { locale: Locale; words: Words }) {
  const schema = states[locale];
  const { fields } = schema;
  const [state, change] = useUrlState(id, schema);
  const { prompt, other, both, s, steps, sampler, seed, from, strength, at, fault } = state;
  const wanted = wantedOf(state);
  const {
    status,
    answer: paintings = none,
    ...request
  } = useAnswer(partsOf(wanted), bytes, wanted, ask);
  const k = Math.min(at, steps);
  const play = usePlay(k, steps, (next) => change({ at: next }));
  const shown = useMemo(
    () => paintings.map((painting) => shownOf(painting, at, locale)),
    [paintings, at, locale],
  );
  const current =
    JSON.stringify(paintings.map((painting) => painting.wanted)) === JSON.stringify(wanted);

  return (
    <>
      <Controls>
        <Prompt
          {...{ words, locale }}
          id={`${id}-prompt`}
          label={words.prompt}
          value={prompt}
          most={longestPrompt}
          onChange={(next) => change({ prompt: next })}
        />
        <Toggle label={words.both} checked={both} onChange={(next) => change({ both: next })} />
        {both && (
          <Prompt
            {...{ words, locale }}
            id={`${id}-other`}
            label={words.other}
            value={other}
            most={longestPrompt}
            onChange={(next) => change({ other: next })}
          />
        )}
        <Slider
          label={words.guidance}
          symbol="s"
          range={fields.s}
          value={s}
          text={words.guidanceText(s)}
          onChange={(next) => change({ s: next })}
        />
        <Slider
          label={words.steps}
          range={fields.steps}
          value={steps}
          text={String(steps)}
          onChange={(next) => change({ steps: next })}
        />
        <Slider
          label={words.seed}
          range={fields.seed}
          value={seed}
          text={words.seedText(seed)}
          onChange={(next) => change({ seed: next })}
        />
        <Options
          label={words.sampler}
          name={`${id}-sampler`}
          options={samplerNames.map((value) => ({ value, label: words.samplers[value] }))}
          value={sampler}
          onChange={(next) => change({ sampler: next })}
        />
        <Select
          label={words.from}
          options={startNames.map((value) => ({ value, label: words.starts[value] }))}
          value={from}
          onChange={(next) => change({ from: next })}
        />
        {from !== 'none' && (
          <Slider
            label={words.strength}
            range={fields.strength}
            value={strength}
            text={words.strengthText(strength)}
            onChange={(next) => change({ strength: next })}
          />
        )}
      </Controls>
      <Request {...{ words, status, ...request }}>{words.wanted(wanted)}</Request>
      {shown.length > 0 && (
        <Controls>
          <Slider
            label={words.at}
            range={{ min: 0, max: steps, step: 1 }}
            value={k}
            text={words.after(k, steps)}
            onChange={(next) => {
              play.stop();
              change({ at: next });
            }}
          />
          <Action onClick={play.playing ? play.stop : play.start}>
            {play.playing ? words.stop : words.play}
          </Action>
        </Controls>
      )}
      {shown.length === 0 ? (
        <>
          {fault !== 'none' && <p>{words.runToSee}</p>}
          {still}
        </>
      ) : (
        <div class="lanes" data-stale={!current || undefined} data-count={shown.length}>
          {shown.map((each, i) => (
            <Lane key={i} {...{ words, locale }} shown={each}>
              <AskNearest {...{ words, locale }} painting={paintings[i]!} />
            </Lane>
          ))}
        </div>
      )}
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={play.playing ? words.playing : words.spoken(wanted, status, shown)}
      />
    </>
  );
}
