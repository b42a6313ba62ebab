/**
 * The site's own Latin fonts and KaTeX's, subset to the characters the site uses and written to
 * .generated/fonts with a style sheet, from where Vite takes them as any asset.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formulaCharacters, textCharacters } from './fonts/characters.ts';
import { katexFaces, textFaces, type Face } from './fonts/faces.ts';
import { katexStyle, textStyle } from './fonts/style.ts';
import { subset } from './fonts/subset.ts';

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        const root = fileURLToPath(config.root);
        const folder = `${root}.generated/fonts/`;
        const text = await textCharacters(root);
        const formulas = await formulaCharacters(root);
        const style = textStyle(textFaces) + (await katexStyle(katexFaces));
        const stamp = createHash('sha256').update(text).update(formulas).update(style).digest('hex');
        if ((await read(`${folder}stamp`)) === stamp) return;

        await mkdir(folder, { recursive: true });
        const write = async (face: Face, characters: string): Promise<number> => {
          const bytes = await subset(face, characters);
          await writeFile(`${folder}${face.file}`, bytes);
          return bytes.length;
        };
        let total = 0;
        for (const face of textFaces) total += await write(face, text);
        for (const face of katexFaces) total += await write(face, formulas);
        await writeFile(`${folder}text.css`, textStyle(textFaces));
        await writeFile(`${folder}katex.css`, await katexStyle(katexFaces));
        await writeFile(`${folder}stamp`, stamp);
        logger.info(`${textFaces.length + katexFaces.length} fonts, ${Math.round(total / 1000)} kB`);
      },
    },
  };
}
