/** Emphasis beside full-width punctuation, in the page and in what the checks read. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mdxToJs } from 'satteri';
import { nodesOf, parseMdx, plainText } from '#src/book/tree.ts';
import { joinEmphasis, unjoin, unjoined, withEmphasis } from '#src/markdown/emphasis.ts';

/** The text with `‹…›` about what is bold. */
function read(source: string): string {
  const bold = [...nodesOf(parseMdx(source))]
    .filter(({ type }) => type === 'strong')
    .map((node) => plainText(node));
  return bold.reduce((text, part) => text.replace(part, `‹${part}›`), plainText(parseMdx(source)));
}

const cases: readonly (readonly [source: string, wanted: string])[] = [
  ['中文**加粗，**后文', '中文‹加粗，›后文'],
  ['这是**“中文”**的写法。', '这是‹“中文”›的写法。'],
  ['不如人意的**《姑妈》**已经', '不如人意的‹《姑妈》›已经'],
  ['**历经10年发展，**年。', '‹历经10年发展，›年。'],
  ['**标记语言（Markdown）**的用法。', '‹标记语言（Markdown）›的用法。'],
  ['**注意力（attention）**是', '‹注意力（attention）›是'],
  ['**“引文”**AI', '‹“引文”›AI'],
  ['中**加粗，**后文和**“中文”**的', '中‹加粗，›后文和‹“中文”›的'],
  ['**甲**，**乙**', '‹甲›，‹乙›'],
  ['**问？**答', '‹问？›答'],
  ['**加粗**后', '‹加粗›后'],
  ['Western **bold**, so', 'Western ‹bold›, so'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  // Not meant as emphasis.
  ['`中**加，**后`', '中**加，**后'],
  ['\\*\\*加，\\*\\*后', '**加，**后'],
  ['$a**，**b$', 'a**，**b'],
];

describe('emphasis', () => {
  for (const [source, wanted] of cases)
    test(source, () => {
      assert.equal(read(source), wanted);
      assert.equal(unjoin(joinEmphasis(source)), source);
    });

  test('is the same on the page, and nothing of the means is left', async () => {
    const source = '中文**加粗，**后文。\n\n```text\n中**加，**后\n```\n';
    const processor = withEmphasis({
      createMdxRenderer: async () => ({
        process: async (text: string) => (await mdxToJs(text, { hastPlugins: [unjoined] })).code,
      }),
    });
    const renderer = await processor.createMdxRenderer();
    const code = await renderer.process(source);
    assert.match(code, /strong[^]*"加粗，"/);
    assert.match(code, /中\*\*加，\*\*后/);
    assert.doesNotMatch(code, /\uE010|\\uE010/i);
  });

  test('keeps every line where it was', () => {
    const source =
      '---\ntitle: **“甲”**乙\n---\n\n一**“二”**三\n\n<Aside title="**“甲”**乙">\n四\n</Aside>\n';
    const joined = joinEmphasis(source);
    assert.equal(joined.split('\n').length, source.split('\n').length);
    // Neither the head nor an attribute is touched.
    assert.equal(joined.split('\n')[1], source.split('\n')[1]);
    assert.equal(joined.split('\n')[6], source.split('\n')[6]);
    assert.notEqual(joined, source);
  });
});
