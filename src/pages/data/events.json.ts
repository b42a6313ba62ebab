import type { APIRoute } from 'astro';
import { addressOf } from '#src/bibliography/work.ts';
import { references, rows } from '#src/catalogue.ts';
import { toJson } from '#charts/timeline-explorer/download.ts';

export const GET: APIRoute = async () => {
  const addresses = new Map((await references()).map((work) => [work.id, addressOf(work)]));
  const json = toJson(await rows('events'), (id) => addresses.get(id));
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
