import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { miniature, type Client } from '#src/miniature/worker/client.ts';
import type { Checked } from '../checks.ts';
import type { FaultOf, Faults } from '../faults.ts';
import { Proof } from '../Proof.tsx';

interface Late<F extends Faults> {
  readonly faults: F;
  /** Asks the model, whose weights the figure has loaded. */
  readonly checks: (fault: FaultOf<F>, client: Client) => Promise<Checked[]>;
}

interface Props<F extends Faults> {
  locale: Locale;
  /** Whether the model is there. */
  ready: boolean;
  load: () => Promise<Late<F>>;
  fault: FaultOf<F>;
  change: (state: { fault: FaultOf<F> }) => void;
}

/** The checks and faults of a figure on the miniature; they come once the reader has loaded the model. */
export function LateProof<F extends Faults>({ locale, ready, load, fault, change }: Props<F>) {
  const [late, show] = useState<Late<F>>();
  useEffect(() => {
    // Who cannot fetch them does without.
    if (ready) load().then(show, () => {});
  }, [ready]);
  if (!late) return null;
  return (
    <Proof
      locale={locale}
      load={async () => {
        const rows = await late.checks(fault, miniature());
        return { checks: () => rows };
      }}
      faults={late.faults}
      fault={fault}
      change={change}
      spoken=""
    />
  );
}
