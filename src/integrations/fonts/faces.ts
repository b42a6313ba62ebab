/** The faces of the text. Chinese is set in the reader's own fonts and never shipped. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const package_ = (name: string): string => dirname(require.resolve(`${name}/package.json`));

export interface Face {
  family: string;
  /** The name of the subset file. */
  file: string;
  /** The full font, an absolute path. */
  source: string;
  style: 'normal' | 'italic';
  /** CSS font-weight: one weight, or a range of the variable axis. */
  weight: string;
  /** Limits of the variable axis; absent for a static font. */
  axis?: { min: number; max: number } | number;
  /** Carries unaccented letters and common signs alone, where that is all it is used for. */
  basic?: true;
}

const serif = `${package_('@fontsource-variable/source-serif-4')}/files/source-serif-4-latin-wght`;
const inter = `${package_('@fontsource-variable/inter')}/files/inter-latin-wght`;

export const textFaces: readonly Face[] = [
  {
    family: 'Source Serif 4',
    file: 'source-serif.woff2',
    source: `${serif}-normal.woff2`,
    style: 'normal',
    weight: '400 600',
    axis: { min: 400, max: 600 },
  },
  {
    family: 'Source Serif 4',
    file: 'source-serif-italic.woff2',
    source: `${serif}-italic.woff2`,
    style: 'italic',
    weight: '400',
    axis: 400,
    basic: true,
  },
  {
    family: 'Inter',
    file: 'inter.woff2',
    source: `${inter}-normal.woff2`,
    style: 'normal',
    weight: '400 600',
    axis: { min: 400, max: 600 },
  },
];
