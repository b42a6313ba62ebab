/**
 * Emphasis beside full-width punctuation. CommonMark tells from the characters on both sides of `**`
 * whether it opens or closes, and goes by the spaces of Western text: in `中文**加粗，**后文` it sees no
 * end, since a comma stands before the asterisks and a letter behind. Here a private character is put
 * between such punctuation and the asterisks before the text is parsed, and taken out of what was read.
 */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

const JOINER = '\uE010';

/** What is no running text: front matter, fences, code, tags, formulas, escaped signs. */
const apart =
  /^---\n[^]*?\n---(?=\n)|^[ \t]*(`{3,}|~{3,})[^]*?^[ \t]*\1|(`+)(?!`)[^]*?(?<!`)\2(?!`)|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*>|\$\$[^]*?\$\$|\$[^$\n]+\$|\\[^]/gmy;

const run = /\*+/y;

const letter = /[\p{L}\p{N}]/u;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const mark = /[\p{P}\p{S}]/u;
const wideMark = /[\u3000-\u303f\uff00-\uffef“”‘’…—·]/;

/** Whether asterisks between the two are taken for none of the word's by CommonMark, and should be. */
const parts = (punctuation: string, other: string): boolean =>
  mark.test(punctuation) &&
  punctuation !== '*' &&
  (han.test(other) || (letter.test(other) && wideMark.test(punctuation)));

const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/** The source of a text, as long in lines as before, so that its emphasis is read as it is meant. */
export function joinEmphasis(source: string): string {
  let joined = '';
  for (let at = 0; at < source.length;) {
    apart.lastIndex = run.lastIndex = at;
    const skipped = apart.exec(source)?.[0];
    const asterisks = skipped === undefined ? run.exec(source)?.[0] : undefined;
    const taken = skipped ?? asterisks ?? source.charAt(at);
    at += taken.length;
    if (asterisks === undefined) {
      joined += taken;
      continue;
    }
    const [before, after] = [lastOf(joined), firstOf(source, at)];
    joined +=
      (parts(before, after) ? JOINER : '') + asterisks + (parts(after, before) ? JOINER : '');
  }
  return joined;
}

export const unjoin = (text: string): string => text.replaceAll(JOINER, '');

/** Takes the private characters out of what was read. */
export const unjoined: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'unjoined',
    text(node, context) {
      if (node.value.includes(JOINER))
        context.replaceNode(node, { type: 'text', value: unjoin(node.value) });
    },
  });

/** The part of a Markdown processor that makes the renderer of MDX. */
interface Processor<Arguments extends readonly unknown[], Renderer> {
  createMdxRenderer?(...all: Arguments): Renderer | Promise<Renderer>;
}

interface MdxRenderer {
  process(content: string, ...rest: never[]): unknown;
}

/** The processor, reading each text with its emphasis joined. */
export function withEmphasis<
  P extends Processor<A, R>,
  A extends readonly unknown[],
  R extends MdxRenderer,
>(processor: P): P {
  return {
    ...processor,
    async createMdxRenderer(...all: A): Promise<R> {
      const renderer = await processor.createMdxRenderer?.(...all);
      if (!renderer) throw new Error('This Markdown processor renders no MDX.');
      return {
        ...renderer,
        process: (content: string, ...rest: never[]) =>
          renderer.process(joinEmphasis(content), ...rest),
      };
    },
  };
}
