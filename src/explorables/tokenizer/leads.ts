/** The leads of the chapters, in both languages, and what published vocabularies make of them. Runs when the site is built. */
import { readFileSync } from 'node:fs';
import { countTokens as gpt2 } from 'gpt-tokenizer/encoding/r50k_base';
import { countTokens as gpt4 } from 'gpt-tokenizer/encoding/cl100k_base';
import { countTokens as gpt4o } from 'gpt-tokenizer/encoding/o200k_base';
import { parse } from 'yaml';
import { locales, type Locale } from '#src/i18n/locales.ts';
import type { Published, Lead, LeadText } from './model.ts';
import { chapters } from './model.ts';

const counters: Readonly<Record<Published, (text: string) => number>> = { gpt2, gpt4, gpt4o };

/** Tokens of a text in each published vocabulary. */
export const publishedCounts = (text: string): Record<Published, number> => ({
  gpt2: counters.gpt2(text),
  gpt4: counters.gpt4(text),
  gpt4o: counters.gpt4o(text),
});

/** The lead of each chapter as it stands in content/. Throws where one is missing. */
export const readLeads = (): LeadText[] =>
  chapters.map((chapter) => {
    const file = `content/chapters/${chapter}/chapter.yaml`;
    const { title, lead } = parse(readFileSync(file, 'utf8')) as Record<
      'title' | 'lead',
      Record<Locale, string>
    >;
    for (const locale of locales)
      if (!lead[locale] || !title[locale])
        throw new Error(`${file}  no lead or title in ${locale}  the tokenizer counts it`);
    const short = (locale: Locale): string => title[locale].split(/[:：]/)[0]!;
    return { chapter, name: { en: short('en'), zh: short('zh') }, text: lead };
  });

/** What the figure is handed: leads, and their tokens in each published vocabulary. */
export const countedLeads = (): Lead[] =>
  readLeads().map((lead) => ({
    ...lead,
    counts: { en: publishedCounts(lead.text.en), zh: publishedCounts(lead.text.zh) },
  }));
