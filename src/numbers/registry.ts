/**
 * The numbers that a text states by `<Num of="…">`, each declared with its inputs, their sources and
 * the function that makes the number of them. The names are the author's.
 */
import { valueOf, type Declared, type Keep, type Rows } from './declare.ts';
import { topics, type TopicName } from './topics.ts';

/** A number and the topic that declares it. */
export interface Registered {
  readonly topic: TopicName;
  readonly declared: Declared;
}

export type Registry = ReadonlyMap<string, Registered>;

/** Every declared number by its name. Throws where two topics take one name. `keep`: as of a topic. */
export function registryFrom(rows: Rows, keep?: Keep): Registry {
  const found = new Map<string, Registered>();
  for (const [topic, table] of Object.entries(topics))
    for (const [name, declared] of Object.entries(table(rows, keep))) {
      if (found.has(name)) throw new Error(`Two topics declare the number "${name}".`);
      found.set(name, { topic: topic as TopicName, declared });
    }
  return found;
}

/** Every number's value by its name. */
export const valuesOfAll = (registry: Registry): ReadonlyMap<string, number> =>
  new Map([...registry].map(([name, { declared }]) => [name, valueOf(declared)]));
