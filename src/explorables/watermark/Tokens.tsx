import type { Finding } from './model.ts';

/** The text with its green tokens coloured and underlined. */
export function Tokens({ finding, green }: { finding: Finding; green: string }) {
  return (
    <p class="marked-text">
      {finding.pieces.map((piece, i) =>
        piece.green === undefined ? (
          piece.text
        ) : (
          <span
            key={i}
            data-hue={piece.green ? 'reward' : 'risk'}
            title={piece.green ? green : undefined}
          >
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
}
