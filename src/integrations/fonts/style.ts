/** Style sheets for the subset fonts. */
import type { Face } from './faces.ts';

const fontFace = (face: Face, display: string): string =>
  `@font-face{font-family:'${face.family}';src:url('./${face.file}') format('woff2');` +
  `font-style:${face.style};font-weight:${face.weight};font-display:${display}}\n`;

export const fontFaces = (faces: readonly Face[], display: 'swap' | 'block'): string =>
  faces.map((face) => fontFace(face, display)).join('');

/**
 * Fallbacks with the metrics of the real faces, so that nothing moves when they arrive. The numbers
 * are the ratio of average character widths and the real faces' ascent and descent over that ratio.
 */
export const fallbackFaces = `
@font-face{font-family:'Serif fallback';src:local('Georgia'),local('Gelasio'),local('DejaVu Serif');size-adjust:95%;ascent-override:109%;descent-override:35.3%;line-gap-override:0%}
@font-face{font-family:'Sans fallback';src:local('Arial'),local('Liberation Sans'),local('Arimo');size-adjust:107%;ascent-override:90.5%;descent-override:22.6%;line-gap-override:0%}
`;
