/**
 * A content security policy in every page: scripts from the site and inline ones by their hash only.
 * Styles stay `unsafe-inline`, since KaTeX positions by style attributes.
 */
import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './rewrite-pages.ts';

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** Data blocks (JSON and the like) are not run and need no hash. */
const isData = (attributes: string): boolean =>
  /\stype="(?!module|text\/javascript)/.test(attributes);

export function policyFor(html: string): string {
  const hashes = [...html.matchAll(inlineScript)]
    .filter(([, attributes = '']) => !isData(attributes))
    .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

export const withPolicy = (html: string): string =>
  html.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) =>
      `${charset}<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`,
  );

export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': ({ dir }) =>
        rewritePages(dir, (html, file) => {
          const guarded = withPolicy(html);
          if (guarded === html && !html.includes('http-equiv="refresh"'))
            throw new Error(`${file}: no <meta charset="utf-8"> to put the security policy after`);
          return guarded;
        }),
    },
  };
}
