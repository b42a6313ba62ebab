/** The events, and the three timelines that are drawn from them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { algorithms } from '#charts/algorithms/source.ts';
import { dateText, inOrder } from '#charts/kit/dates.ts';
import { timelineSource } from '#charts/kit/mermaid-timeline.ts';
import { families, familyOf } from '#charts/model-families/families.ts';
import { modelFamilies } from '#charts/model-families/source.ts';
import { threeStages } from '#charts/three-stages-timeline/source.ts';
import { diagramProblem } from '#src/diagrams/render.ts';
import { locales } from '#src/i18n/locales.ts';
import { schema, stages } from '#src/schemas/events.ts';
import { anEvent, events } from './data.ts';

const figures = {
  'three-stages': threeStages,
  'model-families': modelFamilies,
  algorithms,
} as const;

describe('the schema of events', () => {
  const rejects = (changes: object) =>
    assert.equal(schema.safeParse({ ...anEvent(), ...changes }).success, false);

  test('takes a complete row', () => assert.ok(schema.safeParse(anEvent()).success));
  test('refuses dates that are none, unknown keys, rows without a source', () => {
    rejects({ date: '2020-1' });
    rejects({ date: 2020 });
    rejects({ sources: [] });
    rejects({ colour: 'red' });
    rejects({ title: { en: 'Only English' } });
    rejects({ category: 'cooking' });
  });
  test('wants a thread for the algorithms, and for these only', () => {
    rejects({ figures: ['algorithms'] });
    rejects({ thread: 'pictures' });
    assert.ok(schema.safeParse(anEvent({ figures: ['algorithms'], thread: 'pictures' })).success);
  });
});

describe('the events', () => {
  test('have ids of their own and stand in order', () => {
    assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
    assert.deepEqual(
      events.map(({ date }) => date),
      inOrder(events).map(({ date }) => date),
    );
  });

  test('have text in both languages, Chinese without hand-made spaces', () => {
    for (const { id, title, description, short } of events)
      for (const { en, zh } of [title, description, ...(short ? [short] : [])]) {
        assert.ok(en.trim() !== '' && zh.trim() !== '', id);
        assert.doesNotMatch(zh, /\p{sc=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{sc=Han}/u, id);
        assert.doesNotMatch(en, /\p{sc=Han}|"|'/u, id);
      }
  });

  test('stages follow each other', () => {
    const bounds = stages.map((stage) => {
      const dates = events.filter((event) => event.stage === stage).map(({ date }) => date);
      return [dates.toSorted()[0]!, dates.toSorted().at(-1)!] as const;
    });
    bounds.forEach(([first], i) => assert.ok(i === 0 || first >= bounds[i - 1]![1]));
  });
});

describe('dates', () => {
  test('say no more than is known', () => {
    assert.equal(dateText('1984', 'en'), '1984');
    assert.equal(dateText('2017-06', 'en'), 'June 2017');
    assert.equal(dateText('2022-11-30', 'en'), '30 November 2022');
    assert.equal(dateText('1984', 'zh'), '1984年');
    assert.equal(dateText('2017-06', 'zh'), '2017年6月');
    assert.equal(dateText('2022-11-30', 'zh'), '2022年11月30日');
  });
  test('a coarser date comes before a finer one within it', () => {
    const dates = ['2021-12-23', '2021', '2021-12', '2020-12-31'].map((date) => ({ date }));
    assert.deepEqual(
      inOrder(dates).map(({ date }) => date),
      ['2020-12-31', '2021', '2021-12', '2021-12-23'],
    );
  });
});

describe('a timeline in Mermaid', () => {
  test('joins events of a year, and takes out what would end a label', () => {
    const source = timelineSource({
      title: 'T',
      description: 'D',
      sections: [
        {
          title: 'One: two',
          entries: [
            { year: 2020, label: 'a; b' },
            { year: 2021, label: 'c' },
            { year: 2020, label: 'd' },
          ],
        },
      ],
    });
    assert.match(source, /section One two\n {4}2020 : a b : d\n {4}2021 : c\n/);
  });

  for (const [name, sourceOf] of Object.entries(figures))
    test(`${name}: every event that asks for it, in both languages, readable by Mermaid`, async () => {
      const wanted = events.filter(({ figures: shown }) =>
        shown?.includes(name as keyof typeof figures),
      );
      assert.ok(wanted.length >= 12);
      const skeletons = await Promise.all(
        locales.map(async (locale) => {
          const source = sourceOf(events, locale);
          assert.equal(await diagramProblem(source), null);
          for (const { short, title } of wanted)
            assert.ok(source.includes((short ?? title)[locale]), title[locale]);
          const lines = source.split('\n').filter((line) => /^ {4}\d|^ {2}section/.test(line));
          return lines.map((line) =>
            line.replace(/ : .*?(?= : |$)/g, ' :').replace(/section .*/, ''),
          );
        }),
      );
      assert.deepEqual(skeletons[0], skeletons[1]);
      const labels = skeletons[0]!.join('').match(/:/g)!.length;
      assert.equal(labels, wanted.length);
    });

  test('labels are short enough for a phone', () => {
    for (const { short, title, figures: shown } of events)
      if (shown) {
        const label = short ?? title;
        // A Han character is as wide as two Latin letters.
        for (const text of [label.en, label.zh])
          assert.ok(text.length + (text.match(/\p{sc=Han}/gu)?.length ?? 0) <= 26, text);
      }
  });

  test('a method that makes pictures is of the pictures, a model that reads both of neither', () => {
    assert.equal(familyOf(anEvent({ category: 'method', thread: 'pictures' })), 'pictures');
    assert.equal(familyOf(anEvent({ category: 'audio' })), 'sound-and-video');
    assert.equal(familyOf(anEvent({ category: 'multimodal' })), 'multimodal');
    assert.equal(familyOf(anEvent({ category: 'code' })), 'text');
    const picked = events.filter(({ figures: shown }) => shown?.includes('model-families'));
    for (const family of families) assert.ok(picked.some((event) => familyOf(event) === family));
  });
});
