/** How the figure shows the model's tensors: what it paints of them is theirs. */
import { guided } from '#src/maths/samplers.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import {
  gazes,
  latentPicture,
  latentSide,
  pictureFrom,
  pictureSide,
} from '../kit/trained/pixels.ts';
import { faults } from './faults.ts';
import { english, rowOf } from './model.ts';
import { guidanceOf, wantedOf } from './painting.ts';

const places = latentSide ** 2;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const pixels = pictureSide ** 2;
  // Red at its most, green in the middle, blue below what there is.
  const plain = Float32Array.from(
    { length: 3 * pixels },
    (_, i) => [1, 0, -2][Math.floor(i / pixels)]!,
  );
  const { data } = pictureFrom(plain);
  const attention = new Float32Array(14 * places).fill(1 / 14);
  const shares = gazes(['red', 'star'], attention).map(({ share }) => share);
  const latent = new Float32Array(4 * places);
  latent[4 * 9 + 3] = 1.5;
  const map = latentPicture(latent);
  const [empty, given] = [Float64Array.of(0.5, -1, 2), Float64Array.of(1, 0.25, -1)];
  const guidedAt = (s: number): Float64Array =>
    guided(empty, given, guidanceOf(wantedOf({ ...english.initial, s, fault })[0]!));
  return [
    checkGaps(faults.swapped.breaks, gapsOf(guidedAt(1), given), 1e-12),
    checkGaps(
      { en: 'guidance is a straight line in s', zh: '引导对s而言是一条直线' },
      gapsOf(
        guidedAt(8),
        guidedAt(0).map((value, i) => value + 8 * (guidedAt(1)[i]! - value)),
      ),
      1e-12,
    ),
    checkGaps(
      { en: 'red, green and blue as bytes: 255, 128, 0', zh: '红绿蓝换成字节：255、128、0' },
      [data[0]! - 255, data[1]! - 128, data[2]!],
      0.5,
    ),
    checkGaps(
      {
        en: 'attention shared evenly is a fourteenth for each word',
        zh: '平均分配的注意力，每个词占十四分之一',
      },
      shares.map((share) => share - 1 / 14),
      1e-6,
    ),
    check(
      { en: 'one number of a latent is drawn at one place', zh: '潜变量里的一个数只画在一处' },
      1,
      map.data.filter((byte, i) => i % 4 === 3 && byte > 0).length,
      0,
    ),
    check(
      { en: 'the row ends at the last step', zh: '最后一格就是最后一步' },
      25,
      rowOf(25).at(-1)!,
      0,
    ),
  ];
}
