/** Finished HTML as a node that reaches the page byte for byte: nothing reads it as Markdown or JSX again. */
import type { MdxJsxFlowElementHast } from 'satteri';

export const finishedHtml = (html: string): MdxJsxFlowElementHast => ({
  type: 'mdxJsxFlowElement',
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
  children: [],
});
