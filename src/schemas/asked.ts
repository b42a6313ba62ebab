/** How readers ask for a section: search finds the section by it. */
import { z } from 'astro/zod';
import { address } from './row.ts';

const texts = z.array(z.string().min(1)).min(1);
const bySection = z.array(z.strictObject({ section: address, en: texts, zh: texts }));

/** The whole of content/asked.yaml: what readers call what a section explains. */
export const asked = z.strictObject({ asked: bySection });

/** The whole of a chapter's file in content/typed: what readers type who look for a section. */
export const typed = z.strictObject({ typed: bySection });

/** The whole of content/typed/absent.yaml: what readers type though no section has it. */
export const absent = z.strictObject({ absent: z.strictObject({ en: texts, zh: texts }) });
