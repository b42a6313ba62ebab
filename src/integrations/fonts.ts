/**
 * The site's own Latin fonts and KaTeX's, subset to the characters the site uses, and KaTeX's style
 * sheet in its short form: written to .generated/, from where Vite takes them as any asset.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compactSheet, nameStyles } from '#src/markdown/tex/compact.ts';
import { basicCharacters, formulas, textCharacters } from './fonts/characters.ts';
import { textFaces, type Face } from './fonts/faces.ts';
import { charactersOf, katexFace } from './fonts/katex.ts';
import { fallbackFaces, fontFaces } from './fonts/style.ts';
import { keepFeatures, subset } from './fonts/subset.ts';

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        const root = fileURLToPath(config.root);
        const folder = `${root}.generated/fonts/`;
        const rendered = await formulas(root);
        const styles = nameStyles(rendered);
        const text = await textCharacters(root);
        const symbols = charactersOf(rendered);
        const katexFaces = [...symbols.keys()].map(katexFace);
        const sheets = {
          'text.css': fontFaces(textFaces, 'optional') + fallbackFaces,
          'katex.css': fontFaces(katexFaces, 'block') + compactSheet(rendered, styles),
          'formula-styles.json': JSON.stringify([...styles]),
        };
        const stamp = createHash('sha256')
          .update(JSON.stringify([text, [...symbols], sheets, textFaces, keepFeatures]))
          .digest('hex');
        if ((await read(`${folder}stamp`)) === stamp) return;

        await mkdir(folder, { recursive: true });
        const write = async (face: Face, characters: string): Promise<number> => {
          const bytes = await subset(face, characters);
          await writeFile(folder + face.file, bytes);
          return bytes.length;
        };
        let total = 0;
        for (const face of textFaces)
          total += await write(face, face.basic ? basicCharacters : text);
        for (const face of katexFaces) total += await write(face, symbols.get(face.file) ?? '');
        for (const [name, content] of Object.entries(sheets))
          await writeFile(folder + name, content);
        await writeFile(`${folder}stamp`, stamp);
        const count = textFaces.length + katexFaces.length;
        logger.info(`${count} fonts, ${Math.round(total / 1000)} kB`);
      },
    },
  };
}
