import type { VNode } from 'preact';
import type { Locale } from '#src/i18n/locales.ts';
import { valueNames } from '#src/miniature/reading.ts';
import { Controls, Select } from '../kit/controls.tsx';
import { LateProof } from '../kit/trained/LateProof.tsx';
import { Live } from '../kit/trained/Live.tsx';
import { useAnswer } from '../kit/trained/useAnswer.ts';
import { useUrlState } from '../kit/useUrlState.ts';
import { ask, parts } from './ask.ts';
import { attributeNames, state as schema, wantedOf } from './model.ts';
import { Shown } from './Shown.tsx';
import { view } from './strings.ts';

interface Props {
  locale: Locale;
  bytes: Readonly<Record<string, number>>;
  still?: VNode;
}

export default function View({ locale, bytes, still }: Props) {
  const words = view[locale];
  const [state, change] = useUrlState('trained-matching', schema);
  const wanted = wantedOf(state, locale);
  const live = useAnswer(parts, bytes, wanted, ask);
  const values = valueNames(state.attribute, locale);
  return (
    <>
      <Controls>
        <Select
          label={words.caption}
          options={wanted.captions.map((text, i) => ({ value: String(i + 1), label: text }))}
          value={String(state.caption)}
          onChange={(caption) => change({ caption: Number(caption) })}
        />
        <Select
          label={words.word}
          options={attributeNames.map((value) => ({ value, label: words.attributes[value] }))}
          value={state.attribute}
          onChange={(attribute) => change({ attribute })}
        />
        <Select
          label={words.instead}
          options={values.map((label, i) => ({ value: String(i), label }))}
          value={String(Math.min(state.value, values.length - 1))}
          onChange={(value) => change({ value: Number(value) })}
        />
      </Controls>
      <Live
        {...{ words, live, wanted, initial: wantedOf(schema.initial, locale), still }}
        asked={words.asked(wanted)}
        told={({ wanted: { row }, cosines, exchanged }) =>
          words.told(row, cosines[row]![row]!, exchanged[row]!)
        }
      >
        {(answer) => <Shown {...{ words, answer }} />}
      </Live>
      <LateProof
        {...{ locale, change }}
        ready={live.answer !== undefined}
        load={() => import('./checks.ts')}
        fault={state.fault}
      />
    </>
  );
}
