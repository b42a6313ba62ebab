/** Predict then check: one right choice among a few, and a reason for each. */
import { inChapter, type ChapterOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

const fewest = 2;
const most = 4;

export const checkQuestions = (chapter: ChapterOutline): Problem[] =>
  inChapter(chapter, (section) => section.checks).flatMap(({ id, line, choices }) => {
    const { file } = chapter;
    const problems: Problem[] = [];
    const right = choices.filter((choice) => choice.right).length;
    if (choices.length < fewest || choices.length > most)
      problems.push({
        file,
        line,
        what: `The check "${id}" has ${choices.length} choice${choices.length === 1 ? '' : 's'}.`,
        fix: `Offer ${fewest} to ${most}.`,
      });
    if (right !== 1)
      problems.push({
        file,
        line,
        what: `The check "${id}" has ${right} right choices.`,
        fix: 'Mark exactly one with <Choice right>.',
      });
    const unexplained = choices.filter(({ hasReason }) => !hasReason);
    return [
      ...problems,
      ...unexplained.map((choice) => ({
        file,
        line: choice.line,
        what: `A choice of the check "${id}" gives no reason.`,
        fix: 'End it with <Reason>…</Reason>: why it is right or wrong.',
      })),
    ];
  });
