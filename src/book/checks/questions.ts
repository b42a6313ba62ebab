/** Predict then check: one right choice among a few, and a reason for each. */
import type { Choice, TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

type Fault = Pick<Problem, 'what' | 'fix'>;

const fewest = 2;
const most = 4;

export const checkQuestions = (text: TextOutline): Problem[] =>
  text.checks.flatMap(({ id, line, choices, asks }) => {
    const { file } = text;
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
    if (!asks)
      problems.push({
        file,
        line,
        what: `The check "${id}" asks nothing.`,
        fix: 'Write a question before its choices.',
      });
    const unexplained = choices.filter(({ hasReason }) => !hasReason);
    return [
      ...problems,
      ...choices.flatMap((choice) =>
        faultsOf(choice).map((fault) => ({ file, line: choice.line, ...fault })),
      ),
      ...unexplained.map((choice) => ({
        file,
        line: choice.line,
        what: `A choice of the check "${id}" gives no reason.`,
        fix: 'End it with <Reason>…</Reason>: why it is right or wrong.',
      })),
    ];
  });

/** What is wrong with the parts of a choice, apart from a reason that is missing. */
function faultsOf({ text, reasons, hasReason, endsWithReason }: Choice): Fault[] {
  if (text === '')
    return [{ what: 'A choice offers nothing.', fix: 'Write it before its reason.' }];
  if (reasons > 1) return [{ what: `A choice has ${reasons} reasons.`, fix: 'Write them as one.' }];
  if (hasReason && !endsWithReason)
    return [{ what: 'Text stands behind the reason of a choice.', fix: 'Put the reason last.' }];
  return [];
}
