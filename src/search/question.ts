/** What of a reader's words is asked: an address has its limits, and so has patience. */

/** Characters: more than any question needs, less than any server refuses in an address. */
export const longest = 200;

/** The beginning of a long text, without a character cut in two. */
export const asked = (text: string): string =>
  text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
