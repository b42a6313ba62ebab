/** Training: what is published of a run agrees with what follows from its other numbers. */
import type { DataItem, DataList } from '../../input.ts';
import type { Problem } from '../../problems.ts';
import { agrees, list, number, ofRow, record, text } from './fields.ts';

const recheck = 'Look up both in the source: one has a slip of a digit or of a unit.';
const shown = (ratio: number): string => String(Number(ratio.toPrecision(3)));

const published = (item: DataItem, field: string): number => {
  const value = record(item.data['published'])[field];
  return typeof value === 'number' ? value : NaN;
};

/** `accelerators`: those of the other set, by id. */
export const checkTrainingRuns = (
  { file, items }: DataList,
  accelerators: ReadonlyMap<string, DataItem>,
  today: string,
): Problem[] =>
  items.flatMap((item) => {
    const problems: Problem[] = [];
    const problem = (field: string, what: string, fix = recheck): void =>
      void problems.push(ofRow(file, item, field.split('.'), what, fix));
    const flop = 6 * number(item, 'parameters') * number(item, 'tokens');
    const hours = number(item, 'deviceHours');
    const pue = Number.isNaN(number(item, 'pue')) ? 1 : number(item, 'pue');
    const mwh = (hours * number(item, 'watts') * pue) / 1e6;
    const energy = Number.isNaN(published(item, 'energyMwh')) ? mwh : published(item, 'energyMwh');
    const ratios = {
      'published.flop': published(item, 'flop') / flop,
      'published.energyMwh': published(item, 'energyMwh') / mwh,
      'published.carbonT': published(item, 'carbonT') / (energy * number(item, 'grid')),
    };
    const names = {
      'published.flop': '6 N D',
      'published.energyMwh': 'hours, watts and PUE',
      'published.carbonT': 'its energy and grid',
    };
    for (const field of ['published.flop', 'published.energyMwh', 'published.carbonT'] as const)
      if (!agrees(ratios[field], 0.8, 1.25))
        problem(
          field,
          `has ${shown(ratios[field])} times the ${field} that follows from ${names[field]}`,
        );
    const id = text(item, 'accelerator');
    const accelerator = accelerators.get(id);
    if (id !== '' && accelerators.size > 0 && !accelerator)
      problem(
        'accelerator',
        `ran on "${id}", which is not among the accelerators`,
        'Add it to accelerators.yaml, or correct the id.',
      );
    const utilisation = accelerator
      ? flop / (hours * 3600 * number(accelerator, 'tflops') * 1e12)
      : NaN;
    if (!agrees(utilisation, 0.03, 0.85))
      problem('deviceHours', `used ${shown(utilisation)} of the peak of its accelerators`);
    if (number(item, 'year') > Number(today.slice(0, 4)))
      problem('year', `is of ${number(item, 'year')}, which is to come`, 'Correct the year.');
    return problems;
  });

export const checkFootprints = ({ file, items }: DataList): Problem[] =>
  items.flatMap((item) => {
    const problems: Problem[] = [];
    const problem = (path: (string | number)[], what: string): void =>
      void problems.push(ofRow(file, item, path, what, recheck));
    const energy = number(item, 'energy_mwh');
    const drawn = (number(item, 'device_hours') * number(item, 'device_w')) / 1e6;
    // A data centre's overhead and the hosts come on top of what the devices draw.
    if (!agrees(energy / drawn, 0.95, 2))
      problem(
        ['energy_mwh'],
        `has ${shown(energy / drawn)} times the energy of its hours and watts`,
      );
    const carbon = number(item, 't') / (energy * number(item, 'grid_kg_per_kwh'));
    if (!agrees(carbon, 0.9, 1.1))
      problem(['t'], `has ${shown(carbon)} times the tonnes of its energy and grid`);
    // Some 0.1 to 0.7 kW for a device and 0 to 1 kg for a kWh, whatever else was counted.
    const perHour = (1000 * number(item, 't')) / number(item, 'device_hours');
    if (!agrees(perHour, 0.002, 2))
      problem(['t'], `has ${shown(perHour)} kg for an hour of a device`);
    list(item.data['others']).forEach((other, i) => {
      const ratio = Number(record(other)['t']) / number(item, 't');
      if (ratio !== 0 && !agrees(ratio, 0.02, 50))
        problem(['others', i, 't'], `has another estimate ${shown(ratio)} times the first`);
    });
    return problems;
  });
