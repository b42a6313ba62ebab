/** Names such as U-Net and GPT-3, which are not broken at their hyphen. */
const name = /\b(?:[A-Z]-[A-Z][a-z]+|[A-Z]{2,}[a-z]*-\d[\w.]*|ViT-\w+)/g;

export interface Piece {
  readonly text: string;
  readonly isName: boolean;
}

/** The text in pieces, names apart; joined they are the text as typed. */
export function piecesOf(text: string): Piece[] {
  let from = 0;
  const pieces = [...text.matchAll(name)].flatMap((match) => {
    const before = { text: text.slice(from, match.index), isName: false };
    from = match.index + match[0].length;
    return [before, { text: match[0], isName: true }];
  });
  return [...pieces, { text: text.slice(from), isName: false }].filter(
    (piece) => piece.text !== '',
  );
}
