/** The dictionaries of opencc-js, which it has no types for. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
