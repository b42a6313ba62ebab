import { useMemo } from 'preact/hooks';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { latentPicture, pictureFrom } from './pixels.ts';

interface Props {
  values: Float32Array | undefined;
  alt: string;
}

/** A picture, or the room for one. */
export function Panel({ values, alt }: Props) {
  const picture = useMemo(() => values && pictureFrom(values), [values]);
  return picture ? <Pixels picture={picture} alt={alt} /> : <div class="empty" />;
}

/** The four channels of a latent, or the room for them. */
export function Latent({ values, alt }: Props) {
  const maps = useMemo(() => values && latentPicture(values), [values]);
  if (!maps) return <div class="empty" />;
  return (
    <div class="maps">
      <Pixels picture={maps} alt={alt} />
    </div>
  );
}
