/**
 * Pictures that figures draw when they are rendered stand in the HTML as data. They do not compress,
 * so in the built site they become files of their own, loaded when they near the view.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './rewrite-pages.ts';

const picture = /src="data:image\/png;base64,([A-Za-z0-9+/=]+)"/g;

export function pictures(): AstroIntegration {
  let base = '/';
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, Buffer>();
        const address = (data: string): string => {
          const bytes = Buffer.from(data, 'base64');
          const name = `pictures/${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.png`;
          files.set(name, bytes);
          return `src="${base}${name}" loading="lazy"`;
        };
        await rewritePages(dir, (html) =>
          html.replace(picture, (_, data: string) => address(data)),
        );
        await mkdir(join(root, 'pictures'), { recursive: true });
        for (const [name, bytes] of files) await writeFile(join(root, name), bytes);
      },
    },
  };
}
