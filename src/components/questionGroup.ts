/** What a group of readers' questions is called, and what it holds in one line. */
import type { AskedGroup } from '#src/catalogue.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { strings, type StringKey } from '#src/i18n/strings.ts';

const keys: Readonly<Record<AskedGroup['id'], readonly [name: StringKey, lead: StringKey]>> = {
  situation: ['groupSituation', 'leadSituation'],
  words: ['groupWords', 'leadWords'],
  workings: ['groupWorkings', 'leadWorkings'],
  choices: ['groupChoices', 'leadChoices'],
  numbers: ['groupNumbers', 'leadNumbers'],
  trust: ['groupTrust', 'leadTrust'],
  law: ['groupLaw', 'leadLaw'],
  people: ['groupPeople', 'leadPeople'],
};

export function groupWords(
  group: AskedGroup['id'],
  locale: Locale,
): { name: string; lead: string } {
  const [name, lead] = keys[group];
  return { name: strings[locale][name], lead: strings[locale][lead] };
}
