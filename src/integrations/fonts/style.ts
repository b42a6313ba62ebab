/** Style sheets for the subset fonts. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face } from './faces.ts';

const require = createRequire(import.meta.url);

const fontFace = (face: Face, display: string): string =>
  `@font-face{font-family:'${face.family}';src:url('./${face.file}') format('woff2');` +
  `font-style:${face.style};font-weight:${face.weight};font-display:${display}}\n`;

/**
 * Fallbacks with the metrics of the real faces, so that nothing moves when they arrive. The numbers
 * are the ratio of average character widths and the real faces' ascent and descent over that ratio.
 */
const fallbacks = `
@font-face{font-family:'Serif fallback';src:local('Georgia'),local('Gelasio'),local('DejaVu Serif');size-adjust:95%;ascent-override:109%;descent-override:35.3%;line-gap-override:0%}
@font-face{font-family:'Sans fallback';src:local('Arial'),local('Liberation Sans'),local('Arimo');size-adjust:107%;ascent-override:90.5%;descent-override:22.6%;line-gap-override:0%}
`;

export const textStyle = (faces: readonly Face[]): string =>
  faces.map((face) => fontFace(face, 'swap')).join('') + fallbacks;

/** KaTeX's own style sheet with its font faces replaced by the subset ones. */
export async function katexStyle(faces: readonly Face[]): Promise<string> {
  const css = await readFile(require.resolve('katex/dist/katex.min.css'), 'utf8');
  return faces.map((face) => fontFace(face, 'block')).join('') + css.replace(/@font-face\{[^}]*\}/g, '');
}
