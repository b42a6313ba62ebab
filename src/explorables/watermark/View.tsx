import { useMemo } from 'preact/hooks';
import { count, fixed, percent } from '#src/drawing/format.ts';
import { Var } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { Controls, Options, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { OwnText } from '../kit/OwnText.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Distribution } from './Distribution.tsx';
import * as model from './model.ts';
import { view } from './strings.ts';
import { Tokens } from './Tokens.tsx';

const id = 'watermark';
const { gammas, sources, state: schema } = model;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ source, delta, gamma: name, rho, seed, read, text, fault }, change] = useUrlState(
    id,
    schema,
  );
  const gamma = gammas[name];
  const shown = useMemo(
    () =>
      source === 'own'
        ? text || words.sample
        : source === 'forged'
          ? model.forged(locale, { gamma, delta, seed }, read)
          : model.generate(locale, { gamma, delta: source === 'marked' ? delta : 0, rho, seed }),
    [source, text, words, locale, gamma, delta, rho, seed, read],
  );
  const finding = useMemo(() => model.detect(shown, gamma, fault), [shown, gamma, fault]);
  const { tokens, green, z, chance } = finding;

  return (
    <>
      <Options
        label={words.source}
        name={`${id}-source`}
        options={sources.map((value) => ({ value, label: words.sources[value] }))}
        value={source}
        onChange={(next) => change({ source: next })}
      />
      <div class="bench">
        <Tokens finding={finding} green={words.greenToken} />
        <div class="findings">
          <Readout
            items={[
              {
                key: 'green',
                label: words.green,
                value: `${count(green)} / ${count(tokens)}`,
                hue: 'reward',
              },
              {
                key: 'share',
                label: words.share,
                value: percent(tokens > 0 ? green / tokens : Number.NaN),
                unit: words.expected(gamma),
              },
              { key: 'z', label: <Var>z</Var>, value: fixed(z, 2) },
              { key: 'chance', label: words.chance, value: words.chanceText(chance) },
            ]}
          />
          <p class="verdict">{words.verdict(finding)}</p>
          <Distribution words={words} finding={finding} gamma={gamma} />
        </div>
      </div>
      <Controls>
        {source === 'own' ? (
          <OwnText
            label={words.own}
            rows={4}
            longest={model.longest}
            value={text}
            sample={words.sample}
            onChange={(own) => change({ text: own })}
          />
        ) : (
          <>
            {source !== 'plain' && (
              <Slider
                label={words.delta}
                symbol="δ"
                range={schema.fields.delta}
                value={delta}
                text={`δ = ${fixed(delta, 1)}`}
                onChange={(next) => change({ delta: next })}
              />
            )}
            {source === 'forged' ? (
              <Slider
                label={words.read}
                range={schema.fields.read}
                value={read}
                text={count(read)}
                onChange={(next) => change({ read: next })}
              />
            ) : (
              <Slider
                label={words.rho}
                symbol="ρ"
                range={schema.fields.rho}
                value={rho}
                text={words.rhoText(rho)}
                onChange={(next) => change({ rho: next })}
              />
            )}
            <Slider
              label={words.seed}
              range={schema.fields.seed}
              value={seed}
              text={count(seed)}
              onChange={(next) => change({ seed: next })}
            />
          </>
        )}
        <Options
          label={words.gamma}
          name={`${id}-gamma`}
          options={(['quarter', 'half'] as const).map((value) => ({
            value,
            label: words.gammas[value],
          }))}
          value={name}
          onChange={(next) => change({ gamma: next })}
        />
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(finding)}
      />
    </>
  );
}
