/** The photographs, each a file of its own, fetched when one of them is first asked for. */
import { useEffect, useState } from 'preact/hooks';
import { readPng } from '#src/drawing/read-png.ts';
import { photographFrom, photographNames, type Photographs } from './model.ts';

const addresses = import.meta.glob<string>('./photographs/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetchAll(): Promise<Photographs> {
  const pictures = photographNames.map(async (name) => {
    const answer = await fetch(addresses[`./photographs/${name}.png`]!);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return photographFrom(await readPng(new Uint8Array(await answer.arrayBuffer())));
  });
  return Promise.all(pictures);
}

/** The photographs once they have come, `failed` if they cannot, nothing before. */
export function usePhotographs(wanted: boolean): Photographs | 'failed' | undefined {
  const [found, give] = useState<Photographs | 'failed'>();
  const asks = wanted && !Array.isArray(found);
  useEffect(() => {
    if (asks) fetchAll().then(give, () => give('failed'));
  }, [asks]);
  return found;
}
