/** What each fact of an explorable is, by folder and fact. */
import type { Words } from '../declare.ts';
import { diffusion } from './diffusion.ts';
import { miniature } from './miniature.ts';
import { preferences } from './preferences.ts';
import { chains, copies, others } from './systems.ts';

export const described: Readonly<Record<string, Words>> = {
  ...miniature,
  ...diffusion,
  ...preferences,
  ...chains,
  ...copies,
  ...others,
};
