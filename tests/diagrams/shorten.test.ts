/** Paths written shorter are the same paths. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import bounds from 'svg-path-bounds';
import { readPath } from '#src/diagrams/path.ts';
import { shortenPath } from '#src/diagrams/shorten.ts';

const cases: [given: string, shorter: string][] = [
  ['M195 88L195 167', 'm195 88v79'],
  ['M82 213L82 272Q82 279 89 279L133 279', 'm82 213v59q0 7 7 7h44'],
  ['M120 90h0M147 96h0', 'm120 90h0m27 6h0'],
  ['M133.1 141.3L91.5 127.2L83 120.5z', 'm133.1 141.3-41.6-14.1-8.5-6.7z'],
  ['M90 90L100 95L90 100zL95 95', 'm90 90 10 5-10 5zl5 5'],
  ['M1.5 0.5L2 0.75L2.25 1', 'm1.5.5.5.25.25.25'],
  ['M0 0C1 2 3 4 5 6S7 8 9 10', 'm0 0c1 2 3 4 5 6s2 2 4 4'],
];
for (const [given, shorter] of cases) test(given, () => assert.equal(shortenPath(given), shorter));

test('what would not be shorter, and what is not known, stays', () => {
  for (const data of ['m1 2h3', '', 'M0 0a5 5 0 015 5', 'M0.12345 0L1 1', 'nonsense'])
    assert.equal(shortenPath(data), data);
});

/** All points a path goes to. */
function corners(data: string): [number, number][] {
  let [x, y] = [0, 0];
  return readPath(data).flatMap(([command, ...numbers]): [number, number][] => {
    const relative = command === command.toLowerCase();
    const [last, before] = [numbers.at(-1) ?? 0, numbers.at(-2) ?? 0];
    if (/z/i.test(command)) return [];
    if (/h/i.test(command)) x = last + (relative ? x : 0);
    else if (/v/i.test(command)) y = last + (relative ? y : 0);
    else [x, y] = [before + (relative ? x : 0), last + (relative ? y : 0)];
    return [[Number(x.toFixed(4)), Number(y.toFixed(4))]];
  });
}

test('hundreds of steps do not drift', () => {
  const points = Array.from({ length: 400 }, (_, i) => [
    (100 + 80 * Math.sin(i)).toFixed(1),
    (90 * Math.cos(i * 1.7)).toFixed(1),
  ]);
  const data = `M${points.map((point) => point.map(Number).join(' ')).join('L')}`;
  assert.deepEqual(corners(shortenPath(data)), corners(data));
  assert.deepEqual(
    bounds(shortenPath(data)).map((value) => Number(value.toFixed(3))),
    bounds(data).map((value) => Number(value.toFixed(3))),
  );
});
