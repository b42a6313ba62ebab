/** What a formula reckons with numbers alone is reckoned again. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wrongSums } from '#src/book/arithmetic.ts';

describe('holds', () => {
  for (const tex of [
    '\\frac{3\\times0.3133+2\\times0.1269+0.0486}{6}=0.2070',
    '2^{10}=1024',
    '\\log2=0.6931',
    '\\log 1000 = 3',
    '\\tfrac12+\\frac13\\approx0.83',
    '1-e^{-1}\\approx0.632',
    '\\frac{175\\times 10^{9}}{60\\times 10^{6}}\\approx 2{,}900\\approx 2^{11.5}',
    '\\sqrt{2}\\approx1.41,\\quad 3\\,600/60=60',
    '\\left(1+2\\right)\\cdot 4=12',
    '\\begin{aligned}x&=2\\times3\\\\&=6\\end{aligned}',
    '2\\times0.35=0.7',
    // A letter, a word, a unit: no arithmetic.
    'x=2\\times3=7y',
    '\\log_2 8=4',
    '0.7=0.71',
  ])
    test(tex, () => assert.deepEqual(wrongSums(tex), []));
});

describe('does not hold', () => {
  const wrong: readonly (readonly [tex: string, right: string, value: number])[] = [
    ['\\frac{3\\times0.3133+2\\times0.1269+0.0486}{6}=0.2170', '0.2170', 0.20705],
    ['2^{10}=1025', '1025', 1024],
    ['1{,}000/8=120', '120', 125],
    ['\\frac{175\\times 10^{9}}{60\\times 10^{6}}\\approx 2{,}800', '2{,}800', 2916.67],
    ['\\log2=0.6391', '0.6391', 0.693147],
    ['x&=2\\times3\\\\&=7', '7', 6],
  ];
  for (const [tex, right, value] of wrong)
    test(tex, () => {
      const [found, ...more] = wrongSums(tex);
      assert.deepEqual(more, []);
      assert.equal(found?.right, right);
      assert.equal(Number(found?.value.toPrecision(6)), value);
    });
});
