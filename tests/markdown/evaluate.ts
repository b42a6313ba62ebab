/** MDX through Sätteri with some of the site's plugins, as a plain tree to look at. */
import { mdxToJs, type HastPluginEntry, type MdxToJsResult } from 'satteri';
import type { Locale } from '#src/i18n/locales.ts';

export interface TreeNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly Tree[];
}

export type Tree = TreeNode | string;

/** The author's words, and a figure that a text would have imported. */
const components = [
  'Caption',
  'Cite',
  'Term',
  'Check',
  'Choice',
  'Reason',
  'Fragment',
  'Aside',
  'Derivation',
  'Figure',
  'Prism',
  'Real',
  'Try',
] as const;

function node(name: string, { children, ...attributes }: Record<string, unknown>): TreeNode {
  const list = [children ?? []].flat(Infinity) as Tree[];
  return { name, attributes, children: list };
}

/** The document's tree; `locale` is that of the file it pretends to be. */
export function treeOf(
  source: string,
  plugins: HastPluginEntry[],
  locale: Locale = 'en',
): TreeNode {
  const { code } = mdxToJs(source, {
    outputFormat: 'function-body',
    features: { math: true, headingAttributes: true },
    hastPlugins: plugins,
    fileURL: new URL(`file:///book/content/chapters/physics/light/${locale}.mdx`),
  }) as MdxToJsResult;
  const run = new Function(code) as (runtime: object) => { default(props: object): TreeNode };
  const content = run({ Fragment: 'Fragment', jsx: node, jsxs: node });
  return content.default({
    components: Object.fromEntries(components.map((name) => [name, name])),
  });
}

/** All nodes of a name below `tree`, in document order. */
export const named = (tree: Tree, name: string): TreeNode[] =>
  typeof tree === 'string'
    ? []
    : [
        ...(tree.name === name ? [tree] : []),
        ...tree.children.flatMap((child) => named(child, name)),
      ];

export const textOf = (tree: Tree): string =>
  typeof tree === 'string' ? tree : tree.children.map(textOf).join('');
