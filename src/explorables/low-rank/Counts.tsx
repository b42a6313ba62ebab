import { count, percent } from '#src/drawing/format.ts';
import * as lowRank from '#src/maths/low-rank.ts';
import * as counts from './counts.ts';
import { side } from './model.ts';
import type { view } from './strings.ts';

const { gpt3QueryValue, sd15Attention } = counts;
const here = [{ outputs: side, inputs: side, count: 1 }];
const one = [{ outputs: 4096, inputs: 4096, count: 1 }];

/** r(d + k) beside dk, for this picture and for real models. */
export function Counts({ words, r }: { words: (typeof view)['en']; r: number }) {
  const { table, rows } = words;
  const groups = [
    { label: rows.here, layers: here },
    { label: rows.one, layers: one },
    {
      label: rows.sd(lowRank.matrixCount(sd15Attention)),
      layers: sd15Attention,
      whole: counts.sd15UNet,
    },
    {
      label: rows.gpt3(lowRank.matrixCount(gpt3QueryValue)),
      layers: gpt3QueryValue,
      whole: counts.gpt3,
    },
  ];
  return (
    <table class="figure-table">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.full}</th>
          <th scope="col">{table.lora}</th>
          <th scope="col">{table.share}</th>
          <th scope="col">{table.whole}</th>
        </tr>
      </thead>
      {groups.map(({ label, layers, whole }) => {
        const [full, lora] = [lowRank.fullCount(layers), lowRank.loraCount(layers, r)];
        return (
          <tbody key={label}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {label}
              </th>
            </tr>
            <tr>
              <td>{count(full)}</td>
              <td class="lora">{count(lora)}</td>
              <td>{percent(lora / full, lora / full < 0.1 ? 2 : 0)}</td>
              <td>{whole !== undefined && percent(lora / whole, 4)}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}
