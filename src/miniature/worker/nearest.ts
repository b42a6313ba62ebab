/** A search through the training pictures, fetched with the first that is asked for. */
import { breathe } from '../pipeline.ts';
import { nearestOf, nearestPictures, trainingCount, type Neighbour } from '../training-pictures.ts';
import type { Run } from './tasks.ts';

/** Pictures that are compared before the next message is looked at. */
const stretch = 500;

export const nearest: Run<'nearest'> = async ({ picture, count }, tell, signal) => {
  let neighbours: readonly Neighbour[] = [];
  for (let from = 0; from < trainingCount; from += stretch) {
    const to = Math.min(trainingCount, from + stretch);
    neighbours = nearestOf([...neighbours, ...nearestPictures(picture, count, from, to)], count);
    tell({ compared: to, all: trainingCount });
    await breathe();
    signal.throwIfAborted();
  }
  return { neighbours };
};
