/** Rows of data that contradict themselves, their neighbours or the calendar. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkRows } from '#src/book/checks/rows.ts';
import { validBook } from './fixture.ts';

type Row = Record<string, unknown>;

/** What is found in the rows of a set, without the row's name. */
function found(set: string, ...rows: Row[]): string[] {
  return foundIn({ [set]: rows });
}

function foundIn(sets: Record<string, readonly Row[]>, works: readonly Row[] = []): string[] {
  const items = (rows: readonly Row[]) => rows.map((data, i) => ({ line: i + 1, data }));
  const data = Object.entries(sets).map(([name, rows]) => ({
    file: `content/data/${name}.yaml`,
    section: 'light#waves',
    items: items(rows),
  }));
  const references = { file: 'r', items: items(works) };
  return checkRows({ ...validBook(), data, references }).map(({ line, what }) =>
    `${line} ${what}`.replace(/The row "[^"]*" /, ''),
  );
}

describe('events', () => {
  const event = (date: string, more: Row = {}): Row => ({
    id: `e${date}`,
    date,
    title: { en: `Event of ${date}`, zh: date },
    stage: 'budding',
    sources: [{ id: 'paper' }],
    ...more,
  });
  const events = (...rows: Row[]): string[] => found('events', ...rows);
  test('in order', () =>
    assert.deepEqual(events(event('1950'), event('1950-10'), event('1950-10-02')), []));
  test('to come, behind a later one, twice', () => {
    assert.deepEqual(events(event('2026-12')), ['1 is of 2026-12, which is to come.']);
    assert.deepEqual(events(event('1951'), event('1950-10')), [
      '2 is of 1950-10 and stands behind "e1951" of 1951.',
    ]);
    const title = { en: 'One', zh: '一' };
    assert.deepEqual(events(event('1950', { title }), event('1951', { title })), [
      '2 has the title of "e1950".',
    ]);
  });
  test('in a stage that is over', () =>
    assert.deepEqual(events(event('1990', { stage: 'accumulation' }), event('1995')), [
      '2 is of the stage "budding" and later than "e1990" of the stage "accumulation".',
    ]));
  test('later than its paper', () => {
    const rows = [event('2020-08')];
    assert.deepEqual(foundIn({ events: rows }, [{ id: 'paper', arxiv: '2006.11239' }]), [
      '1 is of 2020-08, and its paper was on arXiv in 2020-06.',
    ]);
    assert.deepEqual(foundIn({ events: rows }, [{ id: 'paper', arxiv: '2009.00001' }]), []);
  });
  test('with a sign of Mermaid in a drawn title, or marks in any', () => {
    const title = { en: 'One: two', zh: '一' };
    assert.deepEqual(events(event('1950', { title })), []);
    assert.match(
      events(event('1950', { title, figures: ['algorithms'] }))[0] ?? '',
      /that a drawn timeline takes/,
    );
    assert.match(
      events(event('1950', { title: { en: '**One**', zh: '一' } }))[0] ?? '',
      /a sign in its title/,
    );
  });
});

describe('models', () => {
  const models = (size: unknown, more: Row = {}): string[] =>
    found('models', { id: 'm', name: 'M', year: 2024, size, note: { en: 'x' }, ...more });
  test('sizes', () => {
    assert.deepEqual(models({ billions: [8, 70], active: [8, 20] }), []);
    assert.deepEqual(models({ billions: [70, 8] }), ['1 has sizes that do not ascend.']);
    assert.deepEqual(models({ billions: [175_000] }), ['1 has 175000 billion parameters.']);
    assert.deepEqual(models({ billions: [37], active: [671] }), [
      '1 uses more parameters than it has.',
    ]);
    assert.deepEqual(models({ billions: [8, 70], active: [8] }), [
      '1 has 2 sizes and 1 of them active.',
    ]);
    assert.deepEqual(models({ billions: [7] }, { name: 'Llama 70B' }), [
      '1 is called Llama 70B and has the sizes 7.',
    ]);
    assert.deepEqual(models({ billions: [47] }, { name: 'Mixtral 8x7B' }), []);
  });
  test('a size that is not disclosed and yet given, a year to come', () => {
    assert.deepEqual(models('undisclosed', { note: { en: 'with 175B parameters', zh: '1' } }), [
      '1 has an undisclosed size, and its note gives one.',
    ]);
    assert.deepEqual(models({ billions: [7] }, { year: 2202 }), [
      '1 is of 2202, which is to come.',
    ]);
  });
});

describe('accelerators', () => {
  const chip = {
    id: 'a',
    name: 'AMD X',
    vendor: 'AMD',
    year: 2023,
    tflops: 1307,
    memoryGb: 192,
    bandwidthTbs: 5.3,
  };
  test('units, years, order', () => {
    assert.deepEqual(found('accelerators', chip), []);
    assert.deepEqual(found('accelerators', { ...chip, bandwidthTbs: 5300 }), [
      '1 has 5300 TB/s as its bandwidthTbs.',
    ]);
    assert.deepEqual(found('accelerators', { ...chip, tflops: 1.3 }), [
      '1 has 1.3 TFLOP/s as its tflops.',
    ]);
    assert.deepEqual(found('accelerators', { ...chip, year: 2028 }), [
      '1 is of 2028, which is to come.',
    ]);
    assert.deepEqual(found('accelerators', { ...chip, year: 2028, planned: true }), []);
    assert.deepEqual(found('accelerators', { ...chip, name: 'NVIDIA Y', vendor: 'NVIDIA' }, chip), [
      '2 is by AMD and stands behind one by NVIDIA.',
    ]);
  });
});

describe('training', () => {
  const accelerators = [
    { id: 'v100', name: 'NVIDIA V100', vendor: 'NVIDIA', year: 2017, tflops: 125 },
  ];
  const run = {
    id: 'gpt3',
    year: 2020,
    parameters: 174.6e9,
    tokens: 300e9,
    accelerator: 'v100',
    deviceHours: 3.552e6,
    watts: 330,
    pue: 1.1,
    grid: 0.429,
    published: { flop: 3.14e23, energyMwh: 1287, carbonT: 552 },
  };
  const runs = (change: Row): string[] =>
    foundIn({ accelerators, 'training-runs': [{ ...run, ...change }] });
  test('a run whose numbers follow from each other', () => assert.deepEqual(runs({}), []));
  test('a slip in one of them', () => {
    assert.deepEqual(runs({ published: { flop: 3.14e24 } }), [
      '1 has 9.99 times the published.flop that follows from 6 N D.',
    ]);
    assert.match(
      runs({ published: { energyMwh: 12_870 } })[0] ?? '',
      /9.98 times the published.energyMwh/,
    );
    assert.match(
      runs({ published: { ...run.published, carbonT: 5.52 } })[0] ?? '',
      /0.01 times the published.carbonT/,
    );
    assert.deepEqual(runs({ accelerator: 'v1000' }), [
      '1 ran on "v1000", which is not among the accelerators.',
    ]);
    assert.match(
      runs({ deviceHours: 3.552e5, watts: undefined, published: {} })[0] ?? '',
      /^1 used 1.97 of the peak/,
    );
  });
  const footprint = {
    id: 'f',
    t: 14,
    device_hours: 82_432,
    device_w: 400,
    energy_mwh: 36,
    grid_kg_per_kwh: 0.385,
  };
  test('a footprint', () => {
    const found_ = (change: Row): string[] =>
      found('training-footprints', { ...footprint, ...change });
    assert.deepEqual(found_({}), []);
    assert.match(found_({ t: 14_000 })[0] ?? '', /^1 has 1010 times the tonnes/);
    const unmeasured = { device_w: undefined, energy_mwh: undefined, grid_kg_per_kwh: undefined };
    assert.deepEqual(found_(unmeasured), []);
    assert.match(found_({ ...unmeasured, t: 14_000 })[0] ?? '', /^1 has 170 kg for an hour/);
    assert.match(
      found_({ energy_mwh: 360, grid_kg_per_kwh: undefined })[0] ?? '',
      /^1 has 10.9 times the energy/,
    );
    assert.match(
      found_({ others: [{ t: 75_000 }] })[0] ?? '',
      /another estimate 5360 times the first/,
    );
  });
});

test('trials', () => {
  const trial = { id: 't', published: 2025 };
  assert.deepEqual(found('trials', { ...trial, published: 2030 }), [
    '1 is published 2030, which is to come.',
  ]);
  assert.deepEqual(found('trials', { ...trial, follows: 'u' }), [
    '1 follows "u", which is no other trial.',
  ]);
  assert.deepEqual(found('trials', trial, { id: 'u', published: 2026, follows: 't' }), []);
});

test('prices and horizons: in the order of time, none to come', () => {
  const dated = (set: string, field: string, ...dates: string[]): string[] =>
    found(set, ...dates.map((date, i) => ({ id: `row-${i}`, [field]: date })));
  assert.deepEqual(dated('token-prices', 'date', '2023-03', '2023-11', '2023-11'), []);
  assert.deepEqual(dated('token-prices', 'date', '2030-01'), [
    '1 is of 2030-01, which is to come.',
  ]);
  assert.deepEqual(dated('task-horizons', 'released', '2024-05-13', '2023-03-14'), [
    '2 is of 2023-03-14 and stands behind one of 2024-05-13.',
  ]);
});

test('layers of the market', () => {
  const layer = (...examples: Row[]): string[] => found('market-layers', { id: 'l', examples });
  const [amd, nvidia] = [
    { company: 'amd', en: 'AMD' },
    { company: 'nvidia', en: 'NVIDIA' },
  ];
  assert.deepEqual(layer(amd, nvidia), []);
  assert.deepEqual(layer(nvidia, amd), ['1 has “AMD” behind “NVIDIA”.']);
  assert.deepEqual(layer(amd, { ...amd, en: 'AMD (2)' }), ['1 names the company "amd" twice.']);
});

test('rules', () => {
  const rule = { id: 'r', date: '2021-11-01', as_of: '2026-10-08' };
  const rules = (...rows: Row[]): string[] => found('governance', ...rows);
  assert.deepEqual(rules(rule, { ...rule, id: 's', date: '2028-08-02' }), []);
  assert.deepEqual(rules({ ...rule, as_of: '2027-01-01' }), [
    '1 was seen to hold on 2027-01-01, which is to come.',
  ]);
  assert.deepEqual(rules({ ...rule, as_of: '2019-01-01' }, { ...rule, id: 's' }), [
    '1 was last seen to hold on 2019-01-01, others on 2026-10-08.',
  ]);
  assert.deepEqual(rules(rule, { ...rule, id: 's', date: '2020-01-01' }), [
    '2 is of 2020-01-01 and stands behind "r" of 2021-11-01.',
  ]);
  const law = (en: string): Row => ({ ...rule, what: { en, zh: '修正后的《网络安全法》施行' } });
  assert.deepEqual(rules(law('Amended Cybersecurity Law in force')), []);
  assert.deepEqual(rules(law('Amended Cybersecurity Law')), [
    '1 is in force in one language and not in the other.',
  ]);
});
