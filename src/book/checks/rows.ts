/** The sets of content/data, each by the rules of its kind. */
import type { BookInput, DataItem, DataSet } from '../input.ts';
import type { Problem } from '../problems.ts';
import { checkEvents, checkGovernance } from './sets/chronology.ts';
import { checkAccelerators, checkModels } from './sets/machines.ts';
import { checkDated, checkMarketLayers, checkTrials } from './sets/others.ts';
import { checkFootprints, checkTrainingRuns } from './sets/training.ts';

const nameOf = ({ file }: DataSet): string => file.replace(/^.*\/|\.yaml$/g, '');

const byId = (items: readonly DataItem[]): ReadonlyMap<string, DataItem> =>
  new Map(items.map((item) => [String(item.data['id']), item]));

export function checkRows({ data, references, today }: BookInput): Problem[] {
  const works = byId(references.items);
  const accelerators = byId(data.find((set) => nameOf(set) === 'accelerators')?.items ?? []);
  const arxiv = (id: string): string => String(works.get(id)?.data['arxiv'] ?? '');
  return data.flatMap((set) => {
    switch (nameOf(set)) {
      case 'events':
        return checkEvents(set, today, arxiv);
      case 'governance':
        return checkGovernance(set, today);
      case 'models':
        return checkModels(set, today);
      case 'accelerators':
        return checkAccelerators(set, today);
      case 'training-runs':
        return checkTrainingRuns(set, accelerators, today);
      case 'training-footprints':
        return checkFootprints(set);
      case 'task-horizons':
        return checkDated(set, 'released', today);
      case 'chip-prices':
      case 'token-prices':
      case 'image-measures':
        return checkDated(set, 'date', today);
      case 'trials':
        return checkTrials(set, today);
      case 'market-layers':
        return checkMarketLayers(set);
      default:
        return [];
    }
  });
}
