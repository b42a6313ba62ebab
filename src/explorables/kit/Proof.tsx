import { useEffect, useState } from 'preact/hooks';
import { significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Checked } from './checks.ts';
import { Controls } from './controls.tsx';
import type { FaultOf, Faults } from './faults.ts';
import { Spoken } from './readouts.tsx';
import { kitStrings } from './strings.ts';

interface Props<F extends Faults> {
  locale: Locale;
  /** Fetches the explorable's checks when they are asked for. */
  load: () => Promise<{ checks: (fault?: FaultOf<F>) => Checked[] }>;
  faults?: F;
  /** The fault that is planted now. */
  fault?: FaultOf<F>;
  change?: (state: { fault: FaultOf<F> }) => void;
  /** What is said of the view after a change; of a planted fault it is said as well. */
  spoken: string;
}

/**
 * Under a figure: a button that runs the assertions of its test in this tab, and a switch for each fault
 * that can be planted in its model. While one is planted the checks stand there, the broken one among them,
 * and what the figure says aloud tells of it.
 */
export function Proof<const F extends Faults>(props: Props<F>) {
  const { locale, load, faults, fault = 'none', change, spoken } = props;
  const words = kitStrings[locale];
  const [asked, ask] = useState(false);
  const [rows, show] = useState<readonly Checked[]>([]);
  const runs = asked || fault !== 'none';
  useEffect(() => {
    let old = false;
    if (runs) void load().then(({ checks }) => old || show(checks(fault)));
    else show([]);
    return () => void (old = true);
  }, [runs, fault]);
  const planted = fault === 'none' ? undefined : faults?.[fault];
  const broken = planted
    ? words.broken
        .replace('{fault}', planted.label[locale])
        .replace('{check}', planted.breaks[locale])
    : '';

  return (
    <div class="proof">
      <Controls>
        <button type="button" class="action" data-run-checks onClick={() => ask(true)}>
          {words.runChecks}
        </button>
        {Object.entries(faults ?? {}).map(([name, { label }]) => (
          <label key={name} class="toggle">
            <input
              type="checkbox"
              data-fault={name}
              checked={fault === name}
              onChange={({ currentTarget }) =>
                change?.({ fault: (currentTarget.checked ? name : 'none') as FaultOf<F> })
              }
            />
            <span>
              {words.breakIt} {label[locale]}
            </span>
          </label>
        ))}
        {planted && (
          <button
            type="button"
            class="action"
            data-mend
            onClick={() => change?.({ fault: 'none' })}
          >
            {words.mend}
          </button>
        )}
      </Controls>
      {planted && <p class="planted">{broken}</p>}
      {runs && rows.length > 0 && <Checks rows={rows} locale={locale} />}
      <Spoken text={spoken + broken} />
    </div>
  );
}

function Checks({ rows, locale }: { rows: readonly Checked[]; locale: Locale }) {
  const words = kitStrings[locale];
  return (
    <table class="figure-table checked">
      <thead>
        <tr>
          <th scope="col">{words.check}</th>
          <th scope="col">{words.expected}</th>
          <th scope="col">{words.got}</th>
          <th scope="col">{words.tolerance}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, expected, got, tolerance, pass }) => (
          <tr key={name.en} data-check-result={pass ? 'pass' : 'fail'}>
            <th scope="row">{name[locale]}</th>
            <td>{shown(expected)}</td>
            <td>{shown(got)}</td>
            <td>{allowed(tolerance)}</td>
            <td>{pass ? words.passes : words.fails}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shown = (value: number, digits = 5): string =>
  Number.isSafeInteger(value) && Math.abs(value) < 1e6
    ? String(value).replace('-', '−')
    : significant(value, digits);

/** A tolerance is chosen and exact: 1 × 10⁻⁹, not 1.0000 × 10⁻⁹. */
const allowed = (value: number): string =>
  shown(
    value,
    [1, 2, 3, 4].find((digits) => Number(value.toPrecision(digits)) === value),
  );
