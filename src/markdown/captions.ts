/**
 * Gives each `<Caption>` what it cannot know by itself: `figure`, the id of the figure that it ends, which
 * for an imported one is the name of its folder, and `within`, the file of the text.
 */
import { defineHastPlugin, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const imported =
  /import\s+(?<name>\w+)\s+from\s+['"]#(?:explorables|charts)\/(?<folder>[^/'"]+)\/index\.astro['"]/g;

const idOf = ({ attributes }: Jsx): string => {
  const id = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
  return id?.type === 'mdxJsxAttribute' && typeof id.value === 'string' ? id.value : '';
};

export const captions: HastPluginEntry = ({ fileURL }) => {
  const folders = new Map<string, string>();
  const within = /content\/.*$/.exec(fileURL?.pathname ?? '')?.[0] ?? '';
  const placed = <T extends Jsx>(node: Readonly<T>, context: HastVisitorContext): T => {
    const parent = context.parent(node) as Jsx | undefined;
    const figure = parent ? (folders.get(parent.name ?? '') ?? idOf(parent)) : '';
    const added = { figure, within };
    return {
      ...node,
      attributes: [
        ...node.attributes,
        ...Object.entries(added).map(([name, value]) => ({
          type: 'mdxJsxAttribute' as const,
          name,
          value,
        })),
      ],
    };
  };
  return defineHastPlugin({
    name: 'captions',
    mdxjsEsm({ value }) {
      for (const { groups } of value.matchAll(imported))
        folders.set(groups?.['name'] ?? '', groups?.['folder'] ?? '');
    },
    mdxJsxFlowElement: { filter: ['Caption'], visit: placed },
    mdxJsxTextElement: { filter: ['Caption'], visit: placed },
  });
};
