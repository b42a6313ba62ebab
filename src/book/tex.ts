/** Whether a formula can be set: asked of the same settings that set it on the page. */
import { openLedger } from '#src/cache/shelf.ts';
import { renderTex } from '#src/markdown/tex/render.ts';

/** What is wrong with a formula, or '' for nothing. */
const verdicts = openLedger(
  'formulas-read',
  ['src/markdown/tex', 'package-lock.json'],
  (value) => typeof value === 'string',
);

/** What KaTeX objects to, or null. */
export function texError(source: string, display: boolean): string | null {
  const before = verdicts.get([source, display]);
  const verdict = before ?? faultOf(source, display);
  if (before === undefined) verdicts.put([source, display], verdict);
  return verdict === '' ? null : verdict;
}

function faultOf(source: string, display: boolean): string {
  try {
    renderTex(source, display);
    return '';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^KaTeX parse error: /, '');
  }
}
