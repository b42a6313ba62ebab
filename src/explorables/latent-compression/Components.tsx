import { useMemo } from 'preact/hooks';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { componentStrip } from './model.ts';
import type { PatchCode } from './patch-code.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  code: PatchCode;
  k: number;
}

const shown = 8;

/** The first components as patches; the numbers below say which are kept. */
export function Components({ words, code, k }: Props) {
  const strip = useMemo(() => componentStrip(code, shown), [code]);
  return (
    <div class="components">
      <p>{words.components(shown)}</p>
      <Pixels picture={strip} alt="" />
      <ol aria-hidden="true">
        {Array.from({ length: shown }, (_, i) => (
          <li key={i} class={i < k ? 'kept' : undefined}>
            {i + 1}
          </li>
        ))}
      </ol>
    </div>
  );
}
