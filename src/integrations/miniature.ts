/**
 * Computes what the figures on the miniature show without script, from the weights as they are shipped. A
 * figure asks here just what it asks in a page, with the state that it begins with.
 */
import type { Ask } from '../explorables/kit/trained/useAnswer.ts';
import * as miniature from '../explorables/miniature/painting.ts';
import { states } from '../explorables/miniature/model.ts';
import * as attention from '../explorables/trained-attention/ask.ts';
import * as attentionState from '../explorables/trained-attention/model.ts';
import * as control from '../explorables/trained-control/ask.ts';
import * as controlState from '../explorables/trained-control/model.ts';
import * as guidance from '../explorables/trained-guidance/ask.ts';
import * as guidanceState from '../explorables/trained-guidance/model.ts';
import * as latent from '../explorables/trained-latent/ask.ts';
import * as latentState from '../explorables/trained-latent/model.ts';
import * as lora from '../explorables/trained-lora/ask.ts';
import * as loraState from '../explorables/trained-lora/model.ts';
import * as matching from '../explorables/trained-matching/ask.ts';
import * as matchingState from '../explorables/trained-matching/model.ts';
import * as samplers from '../explorables/trained-samplers/ask.ts';
import * as samplersState from '../explorables/trained-samplers/model.ts';
import { readManifest } from '../miniature/files.ts';
import type { PartName } from '../miniature/parts.ts';
import type { Client } from '../miniature/worker/client.ts';
import type { Language } from '../miniature/world/attributes.ts';

/** The last of what is shown of an answer. */
async function answerTo<W, A>(
  client: Client,
  parts: readonly PartName[],
  wanted: W,
  ask: Ask<W, A>,
): Promise<A> {
  let last: { readonly answer: A } | undefined;
  const signal = new AbortController().signal;
  await client.run('load', { parts });
  await ask(wanted, { client, signal, report: () => {}, show: (answer) => (last = { answer }) });
  if (!last) throw new Error('a figure on the miniature shows nothing');
  return last.answer;
}

/** By the folder of the figure: what it shows at first in a language. */
const figures: Readonly<Record<string, (client: Client, language: Language) => Promise<unknown>>> =
  {
    async miniature(client, language) {
      const { initial } = states[language];
      const wanted = miniature.wantedOf(initial);
      const parts = miniature.partsOf(wanted);
      const [painting] = await answerTo(client, parts, wanted, miniature.ask);
      return miniature.shownOf(painting!, initial.at, language);
    },
    'trained-latent': (client) =>
      answerTo(client, latent.parts, latentState.state.initial, latent.ask),
    'trained-matching': (client, language) =>
      answerTo(
        client,
        matching.parts,
        matchingState.wantedOf(matchingState.state.initial, language),
        matching.ask,
      ),
    'trained-attention': (client, language) =>
      answerTo(
        client,
        attention.parts,
        attentionState.wantedOf(attentionState.states[language].initial),
        attention.ask,
      ),
    'trained-guidance': (client, language) =>
      answerTo(client, guidance.parts, guidanceState.states[language].initial, guidance.ask),
    'trained-samplers': (client, language) =>
      answerTo(client, samplers.parts, samplersState.states[language].initial, samplers.ask),
    'trained-lora': (client, language) =>
      answerTo(
        client,
        lora.parts,
        loraState.wantedOf(loraState.states[language].initial, 0),
        lora.askWith(),
      ),
    'trained-control': (client, language) =>
      answerTo(client, control.parts, controlState.states[language].initial, control.ask),
  };

/** Numbers of a picture; of 48 shades nobody sees that they are fewer, and the page packs them to half. */
const inPicture = 3 * 32 ** 2;
const rounded = (values: Float32Array): number[] => {
  const steps = values.length === inPicture ? 24 : 1e4;
  return Array.from(values, (x) => Math.round(x * steps) / steps);
};
const flat = (_: string, value: unknown): unknown =>
  value instanceof Float32Array ? { numbers: rounded(value) } : value;

const revive = `(_, value) => value?.numbers ? Float32Array.from(value.numbers) : value`;

/** The module `virtual:trained/<folder>`. Fails where there are no weights. */
export async function moduleText(client: Client, folder: string): Promise<string> {
  const figure = figures[folder];
  if (!figure) throw new Error(`src/integrations/miniature.ts knows no figure called ${folder}`);
  const shown = { en: await figure(client, 'en'), zh: await figure(client, 'zh') };
  const manifest = await readManifest();
  const bytes = Object.entries(manifest.parts).map(([name, part]) => [name, part.bytes]);
  return `export const shown = JSON.parse(${JSON.stringify(JSON.stringify(shown, flat))}, ${revive});
export const bytes = ${JSON.stringify(Object.fromEntries(bytes))};
export const manifest = ${JSON.stringify(manifest)};`;
}
