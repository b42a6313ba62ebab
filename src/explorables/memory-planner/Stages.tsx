import { capacity, load, stages } from './model.ts';
import type { State } from './model.ts';
import { size } from './strings.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  given: State;
  /** The card and its memory. */
  card: string;
}

/** What each stage leaves on a card, one bar a stage, against the card's memory. */
export function Stages({ words, given, card }: Props) {
  const room = capacity(given);
  const loads = stages.map((stage) => ({ stage, load: load(given, stage) }));
  // A hopeless stage is cut off rather than let it press the others together.
  const whole = Math.min(
    3 * room,
    Math.max(1.2 * room, ...loads.map(({ load: { total } }) => total)),
  );
  const share = (bytes: number) => ({ '--share': Math.min(1, bytes / whole) });
  return (
    <div class="stages" style={{ '--room': room / whole }}>
      {loads.map(({ stage, load: each }) => (
        <div key={stage} class="stage" data-chosen={stage === given.stage} data-fits={each.fits}>
          <p aria-hidden="true">
            <b>{stage}</b> {words.stages[stage]}
            <span>
              {size(each.total)}
              {!each.fits && <em> {words.over}</em>}
            </span>
          </p>
          <div class="bar" role="img" aria-label={words.barTitle(stage, each, room)}>
            <i class="weights" style={share(each.weights)} />
            <i class="gradients" style={share(each.gradients)} />
            <i class="optimiser" style={share(each.optimiser)} />
            <i class="activations" style={share(each.activations)} />
          </div>
        </div>
      ))}
      <p class="key" aria-hidden="true">
        <span class="weights">{words.weights}</span>
        <span class="gradients">{words.gradients}</span>
        <span class="optimiser">{words.optimiserState}</span>
        <span class="activations">{words.activations}</span>
        <span class="room">{card}</span>
      </p>
    </div>
  );
}
