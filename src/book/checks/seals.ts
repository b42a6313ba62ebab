/** Every figure says what is behind it: a seal of its own, in content/seals.yaml, whose files exist. */
import { locales } from '#src/i18n/locales.ts';
import type { BookInput, DataItem } from '../input.ts';
import type { TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { nounOf } from '../words.ts';
import { knownSources } from './data.ts';
import type { Known } from './known.ts';
import { checkListIds } from './lists.ts';
import { list } from './sets/fields.ts';

/** A figure that has no seal unless one is written. */
interface Unsealed {
  readonly id: string;
  readonly noun: string;
  readonly file: string;
  readonly line: number;
}

/** A diagram or a picture is drawn by hand unless a seal says otherwise; for the rest one is written. */
export const isDrawnByHand = (figure: TextOutline['figures'][number]): boolean =>
  figure.diagrams + figure.images > 0;

const figuresThatNeedOne = (
  { file, explorables, figures }: TextOutline,
  known: Known['figures'],
): Unsealed[] => [
  ...explorables
    .filter(({ room, folder }) => known.has(`${room}/${folder}`))
    .map(({ room, folder, line }) => ({ id: folder, noun: nounOf[room], file, line })),
  ...figures
    .filter((figure) => figure.id !== '' && !isDrawnByHand(figure))
    .map(({ id, line }) => ({ id, noun: 'figure', file, line })),
];

/** `texts`: the outlines of the book, in both languages; what is English speaks for both. */
export function checkSeals(
  { seals, exists }: Pick<BookInput, 'seals' | 'exists'>,
  texts: readonly TextOutline[],
  { works, figures: known }: Pick<Known, 'works' | 'figures'>,
): Problem[] {
  const ids = seals.items.map(({ data }) => String(data['id']));
  const has = new Set(ids);
  const inTexts = new Set(
    texts.flatMap(({ explorables, figures, imports }) => [
      ...explorables.map(({ folder }) => folder),
      ...figures.map(({ id }) => id),
      ...imports.map(({ folder }) => folder),
    ]),
  );
  // An import that fails, which is told elsewhere, may be of any figure.
  const unclear = texts.some(({ imports }) =>
    imports.some(({ room, folder }) => !known.has(`${room ?? ''}/${folder ?? ''}`)),
  );
  const problem = (
    item: DataItem,
    path: readonly (string | number)[],
    what: string,
    fix: string,
  ) => ({
    file: seals.file,
    line: item.lineOf?.(path) ?? item.line,
    what: `The seal "${String(item.data['id'])}" ${what}.`,
    fix,
  });
  const missing = seals.unread
    ? []
    : texts
        .filter(({ locale }) => locale === locales[0])
        .flatMap((text) => figuresThatNeedOne(text, known))
        .filter(({ id }) => !has.has(id))
        .map(({ id, noun, file, line }) => ({
          file,
          line,
          what: `The ${noun} "${id}" has no seal.`,
          fix: `Write one of that id in ${seals.file}: what is shown, by which files, held against what, and what it does not show.`,
        }));
  return [
    ...missing,
    ...checkListIds(seals, 'seal'),
    ...seals.items.flatMap((item, i) => {
      const { id, files, test } = item.data;
      const before = ids[i - 1];
      return [
        ...knownSources(seals.file, item, works),
        ...(unclear || inTexts.has(String(id))
          ? []
          : [problem(item, [], 'is of no figure', 'Write the id of a figure, or take it out.')]),
        ...(before !== undefined && before > String(id)
          ? [
              problem(
                item,
                [],
                `stands behind "${before}"`,
                'Keep the list in the order of its ids.',
              ),
            ]
          : []),
        ...[
          ...list(files).map((path, at) => ({ path, at: ['files', at] })),
          { path: test, at: ['test'] },
        ]
          .filter(({ path }) => typeof path === 'string' && !exists(path))
          .map(({ path, at }) =>
            problem(item, at, `names ${String(path)}, which is not there`, 'Correct the path.'),
          ),
      ];
    }),
  ];
}
