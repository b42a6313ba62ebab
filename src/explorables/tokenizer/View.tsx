import { useMemo } from 'preact/hooks';
import { count } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { wordsOf } from '#src/maths/byte-pair.ts';
import { Controls, Options, Select, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { OwnText } from '../kit/OwnText.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Counts } from './Counts.tsx';
import { Lengths } from './Lengths.tsx';
import { Merges } from './Merges.tsx';
import * as model from './model.ts';
import { Pieces } from './Pieces.tsx';
import { view } from './strings.ts';

const id = 'tokenizer';
const { state: schema } = model;

/** Pieces of the training text that are shown. */
const shown = 60;

export default function View({ locale, leads }: { locale: Locale; leads: readonly model.Lead[] }) {
  const words = view[locale];
  const [{ source, merges: wanted, lead: chapter, text, fault }, change] = useUrlState(id, schema);
  const { merges: all, lengths } = useMemo(() => model.train(source, leads), [source, leads]);
  const learned = Math.min(wanted, all.length);
  const merges = useMemo(() => all.slice(0, learned), [all, learned]);
  const vocabulary = useMemo(() => model.vocabulary(merges, fault), [merges, fault]);
  const training = useMemo(
    () => vocabulary.encode(model.trainingWords(source, leads).slice(0, shown)).slice(0, shown),
    [vocabulary, source, leads],
  );
  const lead = leads.find((each) => each.chapter === chapter)!;
  const given = text || model.sampleOf(source);
  const tokens = useMemo(() => vocabulary.encode(wordsOf(given)), [vocabulary, given]);
  const newest = merges.at(-1);

  return (
    <>
      <div class="bench">
        <div>
          <p class="part">{words.training(words.sources[source])}</p>
          <Pieces pieces={training.map(vocabulary.piece)} />
          <Merges words={words} merges={merges} vocabulary={vocabulary} />
          <Lengths words={words} lengths={lengths} merges={learned} />
        </div>
        <div>
          <p class="part">{words.yours}</p>
          <Pieces pieces={tokens.map(vocabulary.piece)} />
          <Readout
            items={[
              { key: 'characters', label: words.characters, value: count([...given].length) },
              {
                key: 'bytes',
                label: words.bytes,
                value: count(new TextEncoder().encode(given).length),
              },
              { key: 'pieces', label: words.pieces, value: count(tokens.length), hue: 'text' },
            ]}
          />
          <Counts words={words} lead={lead} locale={locale} vocabulary={vocabulary} />
        </div>
      </div>
      <Controls>
        <Options
          label={words.source}
          name={`${id}-source`}
          options={model.sources.map((value) => ({ value, label: words.sources[value] }))}
          value={source}
          onChange={(next) => change({ source: next })}
        />
        <Slider
          label={words.learned}
          range={{ min: 0, max: all.length, step: 1 }}
          value={learned}
          text={words.learnedText(learned, all.length)}
          onChange={(next) => change({ merges: next })}
        />
        <OwnText
          label={words.own}
          rows={2}
          longest={model.longest}
          value={text}
          sample={model.sampleOf(source)}
          onChange={(own) => change({ text: own })}
        />
        <Select
          label={words.lead}
          options={leads.map((each) => ({ value: each.chapter, label: each.name[locale] }))}
          value={chapter}
          onChange={(next) => change({ lead: next })}
        />
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken({
          source: words.sources[source],
          merges: learned,
          newest: newest && words.piece(vocabulary.piece(255 + learned)),
          length: lengths[learned]!,
          pieces: tokens.length,
          lead: lead.name[locale],
          counts: [lead.counts.en.gpt4o, lead.counts.zh.gpt4o],
        })}
      />
    </>
  );
}
