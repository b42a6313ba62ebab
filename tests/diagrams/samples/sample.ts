/** A diagram the tests draw, in both languages. */
export interface Sample {
  en: string;
  zh: string;
}
