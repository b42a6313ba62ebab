/** What a reader may type next. */
import { attributes, valuesOf } from './attributes.ts';
import type { Attribute, Language } from './attributes.ts';
import { lexicon, nameOf } from './lexicon.ts';
import { parsePrompt } from './prompt.ts';
import { segment } from './segment.ts';

export interface Completion {
  /** The word or phrase that is added or completed. */
  readonly word: string;
  readonly attribute: Attribute;
  /** The whole prompt with it. */
  readonly text: string;
}

/**
 * The letters at the end of a prompt that may be the beginning of a word: "a big re" → "re". In
 * Chinese they are the last word that was cut off, or the end of what is unknown.
 */
function fragmentOf(prompt: string, language: Language): string {
  const starts = (text: string): boolean => startsForm(text, language);
  if (language === 'en') {
    const [, two = '', one = ''] = /((?:[a-z]+[ -])?([a-z]+))$/i.exec(prompt) ?? [];
    return [two, one].find(starts) ?? '';
  }
  const last = segment(prompt).at(-1);
  if (!last || !prompt.endsWith(last.text)) return '';
  const tails = Array.from(last.text, (_, i) => last.text.slice(i));
  return (last.word === undefined ? tails : [last.text]).find(starts) ?? '';
}

const normal = (text: string): string => text.toLowerCase().replaceAll('-', ' ');

/**
 * The words for values of which `fragment` is the beginning; not those that it already writes,
 * unless in a shortened form ("红" for "红色").
 */
const valuesStarting = (fragment: string, language: Language) =>
  lexicon.filter(({ language: of, role, forms }) => {
    if (of !== language || role.kind !== 'value' || forms[0] === normal(fragment)) return false;
    const written = forms.includes(normal(fragment));
    return (written ? [forms[0]] : forms).some((form) => form.startsWith(normal(fragment)));
  });

const startsForm = (text: string, language: Language): boolean =>
  text !== '' && valuesStarting(text, language).length > 0;

/** What a preposition or an article at the end of a prompt lets follow. */
const openings: Readonly<
  Record<Language, readonly { readonly end: RegExp; readonly attributes: readonly Attribute[] }[]>
> = {
  en: [
    { end: /\bon( an?| the)?\s*$/i, attributes: ['background'] },
    { end: /\b(in|at) the\s*$/i, attributes: ['place'] },
    { end: /\ban?\s*$/i, attributes: ['shape', 'colour', 'size', 'texture'] },
  ],
  zh: [
    { end: /(在|位于)$/, attributes: ['place', 'background'] },
    { end: /一[个颗枚块只]$/, attributes: ['shape', 'colour', 'size', 'texture'] },
  ],
};

/** How an attribute is added to a prompt that does not name it yet. */
function phraseFor(attribute: Attribute, name: string, language: Language, opened: boolean) {
  if (language === 'zh') {
    if (attribute === 'background') return `${name}背景`;
    return attribute === 'place' && !opened ? `在${name}` : name;
  }
  if (opened) return name;
  if (attribute === 'background') return `on ${name}`;
  return attribute === 'place' ? `in the ${name}` : name;
}

/** Words that the fragment at the end of the prompt begins. */
function finishing(prompt: string, fragment: string, language: Language): Completion[] {
  const before = prompt.slice(0, prompt.length - fragment.length);
  return valuesStarting(fragment, language).flatMap(({ forms, role }) => {
    if (role.kind !== 'value') return [];
    const text = before + forms[0];
    // The same word is an object's colour or a ground's, as the sentence around it says.
    const attribute =
      role.of === 'colour' && parsePrompt(before).background !== parsePrompt(text).background
        ? 'background'
        : role.of;
    return [{ word: forms[0], attribute, text }];
  });
}

/** Phrases for the attributes that the prompt does not name. */
function continuing(prompt: string, language: Language): Completion[] {
  const asked = parsePrompt(prompt);
  const opening = openings[language].find(({ end }) => end.test(prompt));
  const glue = language === 'zh' || prompt === '' || /\s$/.test(prompt) ? '' : ' ';
  const isTaken = (attribute: Attribute, value: number): boolean =>
    (attribute === 'background' && value === asked.colour) ||
    (attribute === 'colour' && value === asked.background);
  return (opening?.attributes ?? attributes)
    .filter((attribute) => asked[attribute] === undefined)
    .flatMap((attribute) =>
      valuesOf[attribute].flatMap((_, value) => {
        if (isTaken(attribute, value)) return [];
        const name = nameOf(attribute, value, language);
        const word = phraseFor(attribute, name, language, opening !== undefined);
        return [{ word, attribute, text: prompt + glue + word }];
      }),
    );
}

/** Whether the prompt ends with a word that the vocabulary does not know. */
const endsUnknown = (prompt: string): boolean => {
  const last = segment(prompt).at(-1);
  return last !== undefined && last.word === undefined;
};

/**
 * What may come after a prompt: ends of the word that is being typed, or, after a whole word,
 * phrases for every attribute that is not named yet. Nothing after a word that is unknown.
 */
export function completions(prompt: string, language: Language): Completion[] {
  const fragment = fragmentOf(prompt, language);
  if (fragment !== '') return finishing(prompt, fragment, language);
  return endsUnknown(prompt) ? [] : continuing(prompt, language);
}
