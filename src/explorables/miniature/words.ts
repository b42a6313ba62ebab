/** What the figure says, whatever the language. */
import type { TrainedWords } from '../kit/trained/words.ts';
import type { Status } from '../kit/trained/useAnswer.ts';
import type { StartName } from './model.ts';
import type { Shown, Wanted } from './painting.ts';

export interface Words extends TrainedWords {
  other: string;
  both: string;
  from: string;
  starts: Record<StartName, string>;
  strength: string;
  strengthText: (strength: number) => string;
  wanted: (wanted: readonly Wanted[]) => string;
  /** While a fault is planted and nothing was painted here. */
  runToSee: string;
  at: string;
  after: (k: number, n: number) => string;
  play: string;
  playing: string;
  level: (t: number) => string;
  latentAlt: (k: number, n: number) => string;
  clean: string;
  cleanNote: string;
  notAsked: string;
  cleanAlt: (k: number, n: number) => string;
  picture: string;
  pictureAlt: (k: number, n: number) => string;
  row: string;
  rowAlt: (k: number) => string;
  /** The picture that the way begins from. */
  start: string;
  gazes: string;
  gazeAlt: (word: string, share: number) => string;
  search: string;
  searching: (share: number) => string;
  nearest: (distance: number, usual: number) => string;
  numbered: (index: number) => string;
  spoken: (wanted: readonly Wanted[], status: Status, shown: readonly Shown[]) => string;
}
