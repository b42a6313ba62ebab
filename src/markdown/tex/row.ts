/** MathML: a row that holds one thing says nothing, and half of the formulas in a text are one thing. */

const start = '<semantics><mrow>';
const tag = /<(\/?)(\w+)[^>]*?(\/?)>/g;

/** The formula without its outermost `<mrow>`, if that holds one element only. */
export function withoutRow(html: string): string {
  const open = html.indexOf(start);
  if (open < 0) return html;
  const inner = open + start.length;
  tag.lastIndex = inner;
  let depth = 0;
  let children = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [, closes, , empty] = match;
    if (closes && depth === 0)
      return children === 1
        ? html.slice(0, inner - '<mrow>'.length) +
            html.slice(inner, match.index) +
            html.slice(match.index + match[0].length)
        : html;
    if (depth === 0) children += 1;
    if (!empty) depth += closes ? -1 : 1;
  }
  return html;
}
