/** What a figure on the miniature shows before anything is asked of it; made by the build. */
declare module 'virtual:trained/*' {
  import type { Manifest } from '#src/miniature/weights.ts';

  /** What the figure's own folder calls an answer. */
  export const shown: Readonly<Record<'en' | 'zh', unknown>>;
  /** Of each part of the weights. */
  export const bytes: Readonly<Record<string, number>>;
  export const manifest: Manifest;
}
