/** Whether a formula can be set: asked of the same settings that set it on the page. */
import { renderTex } from '#src/markdown/tex/render.ts';

/** What KaTeX objects to, or null. */
export function texError(source: string, display: boolean): string | null {
  try {
    renderTex(source, display);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^KaTeX parse error: /, '');
  }
}
