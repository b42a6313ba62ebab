import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pngUri, toRgba } from './png.ts';
import type { Picture } from './png.ts';

interface Props {
  picture: Picture;
  /** What is seen and what it means; empty only where the text beside says it all. */
  alt: string;
}

/** Draws on mount and on every change, before the browser paints. */
function Canvas({ picture, alt }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const { width, height } = picture;
    const image = new ImageData(toRgba(picture), width, height);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [picture]);
  const hidden = alt === '' ? { 'aria-hidden': true as const } : { 'aria-label': alt };
  return (
    <canvas
      ref={canvas}
      class="pixels"
      width={picture.width}
      height={picture.height}
      role="img"
      {...hidden}
    />
  );
}

/**
 * A small picture with hard pixel edges, as wide as its box. A PNG in the page at first, so that it
 * is there without script; a canvas once mounted, so that redrawing costs next to nothing.
 */
export function Pixels({ picture, alt }: Props) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (mounted) return <Canvas picture={picture} alt={alt} />;
  const { width, height } = picture;
  return <img class="pixels" src={pngUri(picture)} width={width} height={height} alt={alt} />;
}
