/** Gathers logs and measurements into the file that figures are drawn from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readManifest, weightsFolder } from '../../src/miniature/files.ts';
import { samplers, type SamplerName } from '../../src/miniature/nets/samplers.ts';
import { attributes, languages, type Language } from '../../src/miniature/world/attributes.ts';
import { stageNamed } from './stages.ts';

type Line = { readonly step: number } & Readonly<
  Record<Language, Readonly<Record<string, number>>>
>;

/** At most so many moments of a training: a figure shows no more. */
const moments = 40;

/** The curve of a stage as it was logged, thinned; its first moments stay closer than its last. */
function curveOf(name: string): object[] {
  const log = readFileSync(new URL(`${name}.quality.jsonl`, weightsFolder), 'utf8');
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const { parts, samplesInPart } = stageNamed(name);
  const kept = lines.filter((_, i) => {
    const place = (at: number): number => Math.floor(moments * Math.sqrt(at / lines.length));
    return i === lines.length - 1 || place(i) !== place(i + 1);
  });
  return kept.map(({ step, ...line }) => ({
    samples: step * parts * samplesInPart,
    ...Object.fromEntries(languages.map((language) => [language, sharesOf(line[language])])),
  }));
}

const sharesOf = (line: Readonly<Record<string, number>>): object =>
  Object.fromEntries(
    ['all', ...attributes].flatMap((key) => {
      const share = line[key];
      return share === undefined ? [] : [[key, Math.round(1e4 * share) / 1e4]];
    }),
  );

/** Throws an Error that names what has not been measured yet. */
export async function gather(): Promise<void> {
  const { quality } = await readManifest();
  const found = (name: string): object => {
    const measured = quality[name];
    if (!measured) throw new Error(`${name} is not measured: npm run miniature:qualify`);
    return measured.found;
  };
  /** All measures `<before><number><after>`, in the order of their numbers. */
  const along = (key: string, before: string, after = ''): object[] =>
    Object.keys(quality)
      .filter((name) => name.startsWith(before) && name.endsWith(after))
      .map((name) => ({ name, at: Number(name.slice(before.length, name.length - after.length)) }))
      .filter(({ at }) => Number.isFinite(at))
      .sort((a, b) => a.at - b.at)
      .map(({ name, at }) => ({ [key]: at, ...found(name) }));
  const inBoth = (of: (language: Language) => object): object =>
    Object.fromEntries(languages.map((language) => [language, of(language)]));
  const learned = {
    painting: curveOf('denoiser'),
    matching: curveOf('contrast'),
    guidance: along('s', 'guidance '),
    steps: Object.fromEntries(
      (Object.keys(samplers) as SamplerName[]).map((sampler) => [
        sampler,
        along('steps', `${sampler}, `, ' steps'),
      ]),
    ),
    pairs: inBoth((language) => ({
      seen: found(`all six, ${language}`),
      unseen: found(`held-out pairs, ${language}`),
    })),
    short: inBoth((language) => ({
      ddpm: found(`one or two named, ${language}`),
      ddim: found(`one or two named, without dice, ${language}`),
    })),
    ignored: inBoth((language) => found(`guidance 0, ${language}`)),
    meeting: {
      untrained: found('Chinese to English, untrained'),
      trained: found('Chinese to English'),
    },
    lora: along('scale', 'LoRA at '),
    control: along('weight', 'sketch, weight '),
  };
  const place = new URL('../learned.json', weightsFolder);
  writeFileSync(place, await format(JSON.stringify(learned), { parser: 'json' }));
  console.log(`${place.pathname} is written`);
}
