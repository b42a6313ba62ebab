/** Words for rows of shares that are all right. */
export interface RightWords {
  readonly axis: string;
  readonly all: string;
  readonly plotTitle: (values: readonly (readonly [name: string, value: string])[]) => string;
  readonly table: string;
  readonly prompts: string;
  readonly interval: string;
  readonly intervalOf: (low: string, high: string) => string;
  /** Room for the names of the rows, in units of the drawing. */
  readonly left: number;
}
