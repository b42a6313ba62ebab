import type { ComponentChildren } from 'preact';
import { snap } from '#src/drawing/state.ts';
import type { RangeOptions } from '#src/drawing/state.ts';
import { Var } from '#src/drawing/Symbols.tsx';

/** A row of controls that wraps; hidden without script and on paper, where they could do nothing. */
export function Controls({ children }: { children: ComponentChildren }) {
  return <div class="controls">{children}</div>;
}

interface SliderProps {
  label: ComponentChildren;
  /** What the formula calls it, set after the label: `β`. */
  symbol?: string;
  /** A range of the state's schema: limits, step, and whether it moves in equal factors. */
  range: RangeOptions;
  value: number;
  /** The value in words, shown and read out: “step 500 of 999”. */
  text: string;
  onChange: (value: number) => void;
}

/** Positions of the slider of a logarithmic range. */
const logSteps = 200;

export function Slider({ label, symbol, range, value, text, onChange }: SliderProps) {
  const { min, max, step, log } = range;
  const ratio = Math.log(max / min);
  const place = log ? Math.round((Math.log(value / min) / ratio) * logSteps) : value;
  const share = log ? place / logSteps : (value - min) / (max - min);
  return (
    <label class="slider" style={{ '--share': share }}>
      <span class="control-label">
        {label}
        {symbol !== undefined && (
          <>
            {' '}
            <Var>{symbol}</Var>
          </>
        )}
      </span>
      <span class="control-value" aria-hidden="true">
        {text}
      </span>
      <input
        type="range"
        min={log ? 0 : min}
        max={log ? logSteps : max}
        step={log ? 1 : step}
        value={place}
        aria-valuetext={text}
        onInput={({ currentTarget }) => {
          const at = Number(currentTarget.value);
          const next = snap(range, log ? min * Math.exp((ratio * at) / logSteps) : at);
          // Between small whole numbers a log slider has many places; a key must not get stuck there.
          onChange(log && next === value ? snap(range, value + Math.sign(at - place)) : next);
        }}
      />
    </label>
  );
}

export interface Option<T extends string> {
  value: T;
  label: ComponentChildren;
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** A few choices side by side. `name` groups the radio buttons: unique on the page. */
export function Options<T extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: ChoiceProps<T> & { name: string }) {
  return (
    <fieldset class="options">
      <legend class="control-label">{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Many choices in little room; labels are plain text. */
export function Select<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <label class="select">
      <span class="control-label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ToggleProps {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Toggle({ label, checked, onChange }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface ActionProps {
  children: ComponentChildren;
  onClick: () => void;
  disabled?: boolean;
}

export function Action({ children, onClick, disabled = false }: ActionProps) {
  return (
    <button type="button" class="action" onClick={onClick} disabled={disabled}>
      {children}
    </button>
  );
}

interface TextFieldProps {
  /** Unique on the page. */
  id: string;
  label: ComponentChildren;
  value: string;
  /** Letters at most. */
  most: number;
  /** Whole texts that the browser offers to complete what is typed to. */
  offers: readonly string[];
  onChange: (value: string) => void;
}

/** A line of text. */
export function TextField({ id, label, value, most, offers, onChange }: TextFieldProps) {
  return (
    <label class="text-field wide">
      <span class="control-label">{label}</span>
      <input
        type="text"
        list={`${id}-offers`}
        value={value}
        maxLength={most}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={`${id}-offers`}>
        {offers.map((offer) => (
          <option key={offer} value={offer} />
        ))}
      </datalist>
    </label>
  );
}
