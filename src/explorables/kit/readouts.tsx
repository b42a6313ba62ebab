import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hue } from '#src/drawing/hue.ts';

export interface ReadoutItem {
  /** Unique in its readout. */
  key: string;
  label: ComponentChildren;
  /** Already formatted. */
  value: string;
  unit?: string;
  hue?: Hue;
}

/** Numbers of the present view: label, value, unit. */
export function Readout({ items }: { items: readonly ReadoutItem[] }) {
  return (
    <dl class="readout">
      {items.map(({ key, label, value, unit, hue }) => (
        <div key={key} data-hue={hue}>
          <dt>{label}</dt>
          <dd>
            {value}
            {unit !== undefined && <span class="unit"> {unit}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * Says `text`, one sentence that sums the view up, to a screen reader once a change has settled.
 * Silent at first, so that arriving at a page is not interrupted.
 */
export function Spoken({ text }: { text: string }) {
  const [said, say] = useState('');
  const first = useRef(text);
  useEffect(() => {
    if (said === '' && text === first.current) return;
    const timer = setTimeout(() => say(text), 600);
    return () => clearTimeout(timer);
  }, [text, said]);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
