import type { Locale } from '#src/i18n/locales.ts';

/** An answer in one language: what figures call it, and its words. */
export interface AnswerWords {
  readonly name: string;
  readonly text: string;
}

interface Row {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly text: Readonly<Record<Locale, string>>;
}

/**
 * The words of a question's answers, in the order of `ids`, from the rows of content/data/answers.yaml.
 * @throws Error if there is no row of that id.
 */
export function answerWords(
  rows: readonly Row[],
  ids: readonly string[],
  locale: Locale,
): AnswerWords[] {
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error(`content/data/answers.yaml has no row "${id}"`);
    return { name: row.name[locale], text: row.text[locale] };
  });
}
