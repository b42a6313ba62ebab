import type { ComponentChildren } from 'preact';
import { Panel } from './Panel.tsx';

export interface StripItem {
  /** Unique in its strip. */
  readonly key: string | number;
  /** A picture, 3 · 32 · 32 numbers, channel first; or what is drawn in its place. */
  readonly picture: Float32Array | undefined | { readonly drawn: ComponentChildren };
  readonly alt: string;
  readonly label?: ComponentChildren;
  readonly note?: ComponentChildren;
}

interface Props {
  title?: ComponentChildren;
  items: readonly StripItem[];
}

/** Pictures side by side, each with what is said of it. */
export function Strip({ title, items }: Props) {
  return (
    <div class="strip">
      {title !== undefined && <p>{title}</p>}
      <ol style={{ '--count': items.length }}>
        {items.map(({ key, picture, alt, label, note }) => (
          <li key={key}>
            {picture && 'drawn' in picture ? picture.drawn : <Panel values={picture} alt={alt} />}
            {label !== undefined && <b>{label}</b>}
            {note !== undefined && <span>{note}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
