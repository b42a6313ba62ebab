/** Days in the text against the days of the events. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEventDates } from '#src/book/checks/event-dates.ts';
import { readText } from '#src/book/read-text.ts';
import { validBook } from './fixture.ts';

const events = [
  { id: 'sd', date: '2022-08-22', title: { en: 'Stable Diffusion', zh: 'Stable Diffusion' } },
  { id: 'llama', date: '2023-02-24', title: { en: 'LLaMA', zh: 'LLaMA' } },
];

const found = (text: string): string[] =>
  checkEventDates(
    {
      ...validBook(),
      data: [
        {
          file: 'content/data/events.yaml',
          section: 'light#waves',
          items: events.map((data, i) => ({ line: i + 1, data })),
        },
      ],
    },
    [readText(text, 'x.mdx', 'en')],
  ).map(({ line, what }) => `${line} ${what}`);

test('the day of the event, or of none', () => {
  assert.deepEqual(
    found('Stable Diffusion came on 22 August 2022. On 23 August 2022 it rained.'),
    [],
  );
  assert.deepEqual(found('A catalogue has Stable Diffusion on 9 June 2022.'), []);
  assert.deepEqual(found('LLaMA 2 came on 25 February 2023, and LLaMA-X on 26 February 2023.'), []);
});

test('another day in the same sentence, or in the same row', () => {
  assert.deepEqual(found('It rained.\n\nOn 23 August 2022 Stable Diffusion came.'), [
    '3 The text dates it 2022-08-23, and the event "sd" of content/data/events.yaml is of 2022-08-22.',
  ]);
  assert.equal(found('| Model | Date |\n|---|---|\n| LLaMA | 2023-02-25 |').length, 1);
});
