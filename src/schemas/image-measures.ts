/** content/data/image-measures.yaml: resolution and measured quality of image models. */
import { z } from 'astro/zod';
import { partialDate, row } from './row.ts';

/** Fréchet distance by class (ImageNet) and from captions never trained on (COCO); pixels along an edge. */
export const measures = ['imagenet', 'coco', 'edge'] as const;

export const schema = z.strictObject({
  ...row,
  name: z.string(),
  measure: z.enum(measures),
  /** First version of the paper, or release. */
  date: partialDate,
  value: z.number().positive(),
});

export type ImageMeasure = z.infer<typeof schema>;
export type Measure = (typeof measures)[number];
