/** A section long enough to teach something and short enough to be one. */
import { lengthOf, sectionLength } from '../length.ts';
import type { TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

export function checkLength({ file, locale, text }: TextOutline): Problem[] {
  const { least, most, unit } = sectionLength[locale];
  const length = lengthOf(text, locale);
  if (length >= least && length <= most) return [];
  const what = `The section has ${length} ${unit} of running text.`;
  const fix =
    length < least
      ? `Write at least ${least}, or join it to another section.`
      : `Split it: more than ${most} is two sections.`;
  return [{ file, line: 1, what, fix }];
}
