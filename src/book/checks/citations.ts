/** Whether what the text points to exists: works and places in them, terms, claims. */
import { claimsOf, type TextOutline, type Citation } from '../outline.ts';
import { parsePlace } from '../place.ts';
import type { Problem } from '../problems.ts';
import type { Known } from './known.ts';

export const checkCitations = (text: TextOutline, { works }: Known): Problem[] =>
  text.citations.flatMap((citation) => [
    ...unknownWork(text.file, citation, works),
    ...badPlace(text.file, citation),
  ]);

const unknownWork = (file: string, { id, line }: Citation, works: Known['works']): Problem[] =>
  id === '' || !works || works.has(id)
    ? []
    : [
        {
          file,
          line,
          what: `The cited work "${id}" is not in references.yaml.`,
          fix: 'Add it there, or correct the id.',
        },
      ];

const badPlace = (file: string, { id, at, line }: Citation): Problem[] =>
  at === null || parsePlace(at) !== null
    ? []
    : [
        {
          file,
          line,
          what: `The place "${at}" in "${id}" cannot be read.`,
          fix:
            'Join with ", " from: §3.1, §§3–4, eq. 4, eqs. 6–7, Table 6, fig. 2, Alg. 1, app. B, p. 5, ' +
            'pp. 5–6, Art. 50(2), Arts. 2–3, para. 5, paras. 5–6, abstract, README, model card, ' +
            'file:path:line.',
        },
      ];

export const checkTerms = (text: TextOutline, { terms }: Known): Problem[] =>
  text.terms
    .filter(({ id }) => id !== '' && terms && !terms.has(id))
    .map(({ id, line }) => ({
      file: text.file,
      line,
      what: `The term "${id}" is not in glossary.yaml.`,
      fix: 'Add it there in both languages, or correct the id.',
    }));

/** The kind itself is checked as an attribute of the word. */
export const checkAsides = (text: TextOutline, { claims }: Known): Problem[] =>
  text.asides.flatMap(({ kind, claim, line }) => {
    if (claim === null && kind !== 'correction') return [];
    const fix = 'Write claim="…" with an id of claims.yaml, or several with spaces between them.';
    const ids = claimsOf({ claim });
    if (ids.length === 0)
      return [{ file: text.file, line, what: 'A correction names no claim.', fix }];
    return ids
      .filter((id) => claims && !claims.has(id))
      .map((id) => {
        return { file: text.file, line, what: `The claim "${id}" is not in claims.yaml.`, fix };
      });
  });
