interface Props {
  label: string;
  /** Lines that are seen at once. */
  rows: number;
  /** The most characters that it takes. */
  longest: number;
  value: string;
  /** What is worked on while nothing is written. */
  sample: string;
  onChange: (text: string) => void;
}

/** A text of the reader's own. */
export function OwnText({ label, rows, longest, value, sample, onChange }: Props) {
  return (
    <label class="own wide">
      <span class="control-label">{label}</span>
      <textarea
        rows={rows}
        maxLength={longest}
        value={value}
        placeholder={sample}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
