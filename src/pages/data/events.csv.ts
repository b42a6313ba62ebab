import type { APIRoute } from 'astro';
import { addressOf } from '#src/bibliography/work.ts';
import { references, rows } from '#src/catalogue.ts';
import { toCsv } from '#charts/timeline-explorer/download.ts';

export const GET: APIRoute = async () => {
  const addresses = new Map((await references()).map((work) => [work.id, addressOf(work)]));
  const csv = toCsv(await rows('events'), (id) => addresses.get(id));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
