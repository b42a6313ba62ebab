/** Chooses, among ways of setting a diagram, the loosest one that fits the room. */
import type { Element } from './page/element.ts';
import type { MermaidConfig } from 'mermaid';
import type { Spacing } from './elk.ts';
import type { Box } from './page/matrix.ts';

export interface Attempt {
  text: string;
  config: MermaidConfig;
  spacing?: Spacing;
  /** CSS px for one of Mermaid's units. */
  scale: number;
  /** Changes Mermaid's drawing in place. */
  tidy(svg: Element): void;
  /** What to draw instead where that has fewer faults. */
  otherwise?: { config: MermaidConfig; faults(svg: Element): number };
}

/**
 * Arrangements of one diagram in order of preference, each as attempts from loose to tight. After
 * each stage a drawing that is only a little too wide will do.
 */
export type Stages = readonly (readonly Arrangement[])[];

/** px */
export interface Room {
  room: number;
  /** What a drawing may take before another arrangement is tried. */
  limit: number;
}

export interface Arrangement {
  /** Made when it is their turn: most are never asked for. */
  attempts: readonly (() => Attempt)[];
  /** Asked after the arrangements before have been drawn; by default it is worth trying. */
  worth?(): boolean;
}

/** The one way of setting a diagram. */
export const single = (attempt: Attempt): Stages => [[{ attempts: [() => attempt] }]];

/** px */
const widthOf = ({ frame, scale }: { frame: Box; scale: number }): number => frame.width * scale;

type Fitted<Drawn> = Drawn & { scale: number };
type Draw<Drawn> = (attempt: Attempt) => Promise<Drawn>;

/** The loosest attempt within the room, found without drawing all; or else the tightest. */
async function fitOne<Drawn extends { frame: Box }>(
  attempts: readonly (() => Attempt)[],
  room: number,
  draw: Draw<Drawn>,
): Promise<Fitted<Drawn> | undefined> {
  const set = async (make: () => Attempt): Promise<Fitted<Drawn>> => {
    const attempt = make();
    return { ...(await draw(attempt)), scale: attempt.scale };
  };
  const [loosest, ...tighter] = attempts;
  const tightest = tighter.pop();
  if (!loosest) return undefined;
  const first = await set(loosest);
  if (!tightest || widthOf(first) <= room) return first;
  const last = await set(tightest);
  if (widthOf(last) > room) return widthOf(last) < widthOf(first) ? last : first;
  for (const attempt of tighter) {
    const drawn = await set(attempt);
    if (widthOf(drawn) <= room) return drawn;
  }
  return last;
}

/** The first drawing within the room, or else within the limit, or else the narrowest. */
export async function fit<Drawn extends { frame: Box }>(
  stages: Stages,
  { room, limit }: Room,
  draw: Draw<Drawn>,
): Promise<Fitted<Drawn>> {
  let best: Fitted<Drawn> | undefined;
  for (const stage of stages) {
    for (const { attempts, worth } of stage) {
      if (worth && !worth()) continue;
      const drawn = await fitOne(attempts, room, draw);
      if (drawn && widthOf(drawn) <= room) return drawn;
      if (drawn && (!best || widthOf(drawn) < widthOf(best))) best = drawn;
    }
    if (best && widthOf(best) <= limit) return best;
  }
  if (!best) throw new Error('There is no way to try.');
  return best;
}
