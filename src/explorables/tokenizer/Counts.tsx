import { count, fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { wordsOf } from '#src/maths/byte-pair.ts';
import { published, type Lead, type Vocabulary } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  lead: Lead;
  locale: Locale;
  vocabulary: Vocabulary;
}

/** What one lead costs in each language: by published vocabularies, and by the one trained here. */
export function Counts({ words, lead, locale, vocabulary }: Props) {
  const here = (language: Locale): number => vocabulary.encode(wordsOf(lead.text[language])).length;
  const rows = [
    ...published.map((name) => ({
      name,
      label: words.published[name],
      en: lead.counts.en[name],
      zh: lead.counts.zh[name],
    })),
    { name: 'here', label: words.here(vocabulary.size), en: here('en'), zh: here('zh') },
  ];
  return (
    <div class="counts">
      <table class="figure-table">
        <caption>{words.countsOf(lead.name[locale])}</caption>
        <thead>
          <tr>
            <th scope="col">{words.vocabulary}</th>
            <th scope="col">{words.english}</th>
            <th scope="col">{words.chinese}</th>
            <th scope="col">{words.ratio}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, en, zh }) => (
            <tr key={name} data-hue={name === 'here' ? 'accent' : undefined}>
              <th scope="row">{label}</th>
              <td>{count(en)}</td>
              <td>{count(zh)}</td>
              <td>{fixed(zh / en, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p lang={locale === 'zh' ? 'zh-CN' : 'en'}>{lead.text[locale]}</p>
    </div>
  );
}
