/** How English is written here, as far as a pattern can tell. */
import type { Rule } from './rules.ts';
import { misspelt, ours } from './spelling.ts';

const rewrite = 'Take it out, or say what is meant.';
const dated = 'Write a date: what is true now will not be when it is read.';

const words = (list: readonly string[]): string => `\\b(?:${list.join('|')})\\b`;

export const english: readonly Rule[] = [
  {
    pattern: /(?<!\p{Script=Han})[，。；：？！、（）](?!\p{Script=Han})/gu,
    says: 'A full-width “$0” stands in English',
    fix: 'Write the half-width sign and a space.',
    ownWords: true,
  },
  {
    pattern: /\b(?!million\b|that\b|had\b)([A-Za-z]+)(?:\s+\1)+\b/g,
    says: 'The word “$1” stands twice',
    fix: 'Take one out.',
  },
  {
    // The colon of a ratio, 3 : 1, stands between spaces.
    pattern: /(?<=\S)\s+(?:[,.;?!]|(?<![\d\uFFFC]\s):)(?=\s|$)/g,
    says: 'A space stands before a sign',
    fix: 'Take it out.',
  },
  {
    pattern: /(?<=[a-z]{2})[.?!](?=[A-Z][a-z])|(?<=[A-Za-z]{2})[,;](?=[A-Za-z]{2})/g,
    says: 'No space follows “$0”',
    fix: 'Write one.',
  },
  { pattern: /(?<=\S) {2,}(?=\S)/g, says: 'There are two spaces', fix: 'Write one.' },
  {
    pattern: /(?<!-)--(?!-)| [-—] /g,
    says: '“$0” is no dash',
    fix: 'Write two sentences, a comma or a colon.',
    ownWords: true,
  },
  {
    pattern: /(?<![\w.-])(?!(?:19|20)\d\d-(?:0\d|1[0-2]))\d{1,4}(?:\.\d+)?-\d+(?:\.\d+)?(?![\w-])/g,
    says: 'The range “$0” has a hyphen',
    fix: 'Write an en dash: 10–20.',
    ownWords: true,
  },
  { pattern: /(?<=\d) %/g, says: 'A space stands before the percent sign', fix: 'Write 61%.' },
  {
    pattern: /(?<!\.)\.\.(?!\.)|[,;:][,;:.]|\?\?|!!|\.\.\./g,
    says: 'The signs “$0” stand together',
    fix: 'Keep one; an ellipsis is ….',
  },
  {
    pattern:
      /\b(?:a (?!and\b|one\b|once\b|uni|use|usu|uti|ubi|eu|ut)[aeio][a-z]{2,}|an (?!hour|hon|heir)[bcdfghjklmnpqrstvwyz][a-z]{2,})/g,
    says: 'The article does not fit: “$0”',
    fix: 'Write a before a consonant that is heard, an before a vowel.',
  },
  {
    pattern:
      /\b(?:simply|obviously|just(?! (?:above|below|over|under|before|after|as|short|inside|outside|enough)\b))\b/gi,
    says: 'Here is the word “$0”',
    fix: 'Take it out: it tells the reader that not to understand is a fault.',
    ownWords: true,
  },
  {
    pattern:
      /\b(?:recently|currently|nowadays|lately|at present|at the moment|these days|to date|today(?!['’]s)|(?:this|last|next) year|as of now|right now)\b/gi,
    says: '“$0” has no date',
    fix: dated,
    ownWords: true,
  },
  {
    pattern: /\b(?:TODO|FIXME|XXX|TBD|TBC|[Ll]orem ipsum|citation needed)\b/g,
    says: '“$0” is left over',
    fix: 'Write what is to stand here.',
  },
  {
    pattern: new RegExp(words(misspelt), 'g'),
    says: '“$0” is misspelt',
    fix: 'Correct it.',
    ownWords: true,
  },
  {
    pattern: new RegExp(words(ours.map(([american]) => american)), 'g'),
    says: '“$0” is not the British spelling',
    fix: 'Write -ise, -our, -re, -lling, licence (noun), towards …',
    ownWords: true,
  },
  {
    pattern: /(?<=[A-Za-z])[\u0370-\u03FF\u0400-\u04FF](?=[A-Za-z])/g,
    says: 'A letter of another alphabet stands in a word',
    fix: rewrite,
  },
];
