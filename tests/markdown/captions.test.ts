/** A caption learns which figure it ends, and in which file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs, type MdxToJsResult } from 'satteri';
import { captions } from '#src/markdown/captions.ts';
import { named, treeOf } from './evaluate.ts';

const source = `
<Figure id="two-slits">

<Caption>**What?** That.</Caption>
</Figure>
`;

test('in a figure of the text: its id', () =>
  assert.deepEqual(
    named(treeOf(source, [captions]), 'Caption').map(({ attributes }) => attributes),
    [{ figure: 'two-slits', within: 'content/chapters/physics/light/en.mdx' }],
  ));

test('in an imported figure: the name of its folder', () => {
  const { code } = mdxToJs(
    "import Guidance from '#explorables/guidance-scale/index.astro';\n\n<Guidance>\n\n<Caption>**What?** That.</Caption>\n\n</Guidance>\n",
    {
      hastPlugins: [captions],
      fileURL: new URL('file:///book/content/chapters/physics/light/zh.mdx'),
    },
  ) as MdxToJsResult;
  assert.match(
    code,
    /figure: "guidance-scale",\s+within: "content\/chapters\/physics\/light\/zh.mdx"/,
  );
});
