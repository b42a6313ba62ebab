import type { Piece } from './model.ts';

/** Spaces and line ends would not show. */
const visible = (text: string): string => text.replaceAll(' ', '_').replaceAll('\n', '⏎');

export function PieceSpan({ piece }: { piece: Piece }) {
  return 'text' in piece ? (
    <span class="piece">{visible(piece.text)}</span>
  ) : (
    <span class="piece bytes">{piece.bytes}</span>
  );
}

/** A text cut into pieces. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p class="pieces notranslate">
      {pieces.map((piece, i) => (
        <PieceSpan key={i} piece={piece} />
      ))}
    </p>
  );
}
