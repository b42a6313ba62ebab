import { useMemo } from 'preact/hooks';
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { row } from '#src/maths/linear-algebra.ts';
import { Controls, Options, Select, Slider, Toggle } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Plane, type Arrow } from './Plane.tsx';
import { view } from './strings.ts';
import { Weights } from './Weights.tsx';

const id = 'attention';
const { state: schema, tokens, vectorNames, vectorOf } = model;
const coordinate = { min: -model.reach, max: model.reach, step: 0.1 };

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [now, change] = useUrlState(id, schema);
  const { vectors, asks, moves, mask, root, turn, d, fault } = now;
  const layer = model.attend(vectors, { mask, root, turn, heads: Number(now.heads), fault });
  const random = useMemo(() => model.spread(d), [d]);
  const [x, y] = vectorOf(vectors, moves);
  const place = (name: model.VectorName, to: model.Vector): void =>
    change({
      moves: name,
      vectors: model.placed(vectors, name, to),
      ...(name.startsWith('q') ? { asks: name.slice(1) as model.Token } : {}),
    });
  /** As drawn: queries and keys are turned, values are not. */
  const drag = (name: model.VectorName, to: model.Vector): void =>
    place(name, name.startsWith('v') ? to : model.turned(to, -turn));

  const arrow = (part: 'q' | 'k' | 'v', token: model.Token): Arrow => {
    const name = `${part}${token}` as model.VectorName;
    const vector = vectorOf(vectors, name);
    return {
      name,
      moves: name,
      at: part === 'v' ? vector : model.turned(vector, turn),
      hue: part === 'q' ? 'accent' : part === 'k' ? 'latent' : 'text',
      label: words.label(part, Number(token)),
      side: part === 'q' ? 'above' : part === 'k' ? 'below' : 'beyond',
    };
  };
  const [ox, oy] = row(layer.outputs, Number(asks));
  const output: Arrow = {
    name: 'o',
    at: [ox!, oy!],
    hue: 'reward',
    label: words.label('o', Number(asks)),
    side: 'beyond',
  };
  const looks = layer.heads.map(({ weights }) => [...row(weights, Number(asks))]);

  return (
    <>
      <div class="bench">
        <Plane
          axes={words.axes}
          title={words.matchTitle(Number(asks))}
          arrows={[...tokens.map((token) => arrow('k', token)), arrow('q', asks)]}
          selected={moves}
          onMove={drag}
        />
        <Plane
          axes={words.axes}
          title={words.mixTitle(Number(asks), [ox!, oy!])}
          arrows={[...tokens.map((token) => arrow('v', token)), output]}
          selected={moves}
          onMove={drag}
        />
        <div>
          <Weights words={words} layer={layer} asks={asks} mask={mask && fault !== 'late'} />
        </div>
        <div>
          <p class="part">{words.random(d)}</p>
          <Readout
            items={[
              { key: 'spread', label: words.spread, value: fixed(random.deviation, 1) },
              { key: 'root', label: words.rootOf(d), value: fixed(Math.sqrt(d), 1) },
              { key: 'bare', label: words.bare, value: percent(random.bare), hue: 'risk' },
              {
                key: 'divided',
                label: words.divided,
                value: percent(random.divided),
                hue: 'reward',
              },
            ]}
          />
        </div>
      </div>
      <Controls>
        <Options
          label={words.asks}
          name={`${id}-asks`}
          options={tokens.map((value, i) => ({ value, label: words.tokens[i] }))}
          value={asks}
          onChange={(next) => change({ asks: next })}
        />
        <Select
          label={words.moves}
          options={vectorNames.map((value) => ({ value, label: words.vector(value) }))}
          value={moves}
          onChange={(next) => place(next, vectorOf(vectors, next))}
        />
        <Slider
          label={words.axes[0]}
          range={coordinate}
          value={x}
          text={fixed(x, 1)}
          onChange={(next) => place(moves, [next, y])}
        />
        <Slider
          label={words.axes[1]}
          range={coordinate}
          value={y}
          text={fixed(y, 1)}
          onChange={(next) => place(moves, [x, next])}
        />
        <Toggle label={words.mask} checked={mask} onChange={(next) => change({ mask: next })} />
        <Toggle label={words.root} checked={root} onChange={(next) => change({ root: next })} />
        <Options
          label={words.heads}
          name={`${id}-heads`}
          options={(['1', '2'] as const).map((value) => ({ value, label: words.headCount[value] }))}
          value={now.heads}
          onChange={(next) => change({ heads: next })}
        />
        <Slider
          label={words.turn}
          range={schema.fields.turn}
          value={turn}
          text={`${count(turn)}°`}
          onChange={(next) => change({ turn: next })}
        />
        <Slider
          label={words.width}
          range={schema.fields.d}
          value={d}
          text={count(d)}
          onChange={(next) => change({ d: next })}
        />
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken({
          asks: Number(asks),
          looks,
          output: [ox!, oy!],
          moves,
          at: [x, y],
          mask,
          root,
          turn,
          d,
          random,
        })}
      />
    </>
  );
}
