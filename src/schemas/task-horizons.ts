/** content/data/task-horizons.yaml: how long a task agents finish half of the time, by METR. */
import { z } from 'astro/zod';
import { day, row } from './row.ts';

const minutes = z.number().positive();

export const schema = z
  .strictObject({
    ...row,
    name: z.string(),
    released: day,
    /** Minutes that a skilled person needs for a task which the agent completes half of the time. */
    minutes,
    /** 95 %, in minutes. */
    interval: z.tuple([minutes, minutes]),
    /** METR calls it the best that was known when it came out. */
    best: z.literal(true).optional(),
  })
  .refine(({ minutes: estimate, interval: [low, high] }) => low <= estimate && estimate <= high, {
    error: 'An interval runs from low to high and holds the estimate.',
    path: ['interval'],
  });

export type Horizon = z.infer<typeof schema>;
