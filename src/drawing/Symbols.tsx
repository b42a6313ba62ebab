import type { ComponentChildren } from 'preact';
import type { Hue } from './hue.ts';

interface Props {
  children: ComponentChildren;
}

/** Words or a symbol in the colour of the quantity they name, as in the prose and its formulas. */
export function Tint({ of, children }: Props & { of: Hue }) {
  return (
    <span class="tint" data-hue={of}>
      {children}
    </span>
  );
}

/** A variable of a formula: a slanted serif letter. `sub` is its index, `bar` draws a line over it. */
export function Var({ children, sub, bar }: Props & { sub?: string; bar?: boolean }) {
  return (
    <span class="var notranslate">
      <i class={bar ? 'bar' : undefined}>{children}</i>
      {sub !== undefined && <sub>{/^\d+$/.test(sub) ? sub : <i>{sub}</i>}</sub>}
    </span>
  );
}

/** A square root over its children. */
export function Root({ children }: Props) {
  return (
    <span class="root">
      √<span>{children}</span>
    </span>
  );
}
