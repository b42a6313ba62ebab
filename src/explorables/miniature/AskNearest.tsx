import { useState } from 'preact/hooks';
import { Action } from '../kit/controls.tsx';
import type { Nearest as Answer, Props } from './Nearest.tsx';

/** The button that asks for the training pictures nearest to the finished one; what answers comes with the click. */
export function AskNearest(props: Props) {
  const [Nearest, answer] = useState<typeof Answer>();
  if (Nearest) return <Nearest {...props} />;
  const ask = (): void =>
    void import('./Nearest.tsx').then(
      (fetched) => answer(() => fetched.Nearest),
      // Without a line there is no answer; the button is there still.
      () => {},
    );
  return (
    <div class="controls">
      <Action onClick={ask}>{props.words.search}</Action>
    </div>
  );
}
