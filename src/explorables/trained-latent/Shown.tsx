import { count } from '#src/drawing/format.ts';
import { distance } from '../kit/trained/paint.ts';
import { Latent } from '../kit/trained/Panel.tsx';
import { Strip } from '../kit/trained/Strip.tsx';
import type { Answer } from './ask.ts';
import type { Words } from './strings.ts';

/** The error of a picture in grey levels of 255. */
export const levels = (a: Float32Array, b: Float32Array): number => 127.5 * distance(a, b);

/** From the picture through its latent and back, without and with the disturbance. */
export function Shown({ words, answer }: { words: Words; answer: Answer }) {
  const { wanted, picture, latent, disturbed, back, decoded } = answer;
  const drawn = (values: Float32Array, alt: string) => ({
    picture: { drawn: <Latent values={values} alt={alt} /> },
    alt,
    note: words.numbers(count(values.length)),
  });
  const items = [
    { picture, alt: words.pictures[wanted.picture], note: words.numbers(count(picture.length)) },
    drawn(latent, words.latentAlt),
    { picture: back, alt: words.backAlt, note: words.error(levels(back, picture)) },
    drawn(disturbed, words.disturbedAlt),
    { picture: decoded, alt: words.decodedAlt, note: words.error(levels(decoded, picture)) },
  ];
  return <Strip items={items.map((item, key) => ({ key, label: words.panels[key]!, ...item }))} />;
}
