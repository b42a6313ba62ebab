/** One Chinese name for a concept: what the glossary says not to write, as rules of wording. */
import type { DataItem, DataList } from '../input.ts';
import type { Rule } from './rules.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words that the book does not write, each with the one that it writes. */
export const avoidedOf = ({ data }: DataItem): (readonly [avoided: string, ours: string])[] =>
  typeof data['avoid'] === 'object' && data['avoid'] !== null
    ? Object.entries(data['avoid']).map(([avoided, ours]) => [avoided, String(ours)])
    : [];

/** A quotation keeps the name that its author chose. */
export const rulesOfTerms = ({ items }: DataList): Rule[] =>
  items.flatMap(avoidedOf).map(([avoided, ours]) => ({
    pattern: new RegExp(escaped(avoided), 'gu'),
    says: `The glossary has another word for “${avoided}”`,
    fix: `Write ${ours}.`,
    ownWords: true,
  }));
