/** How Mermaid merges one configuration into another, which it does some thousands of times in a build. */

type Configuration = Record<string, unknown>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const each of source) if (!target.includes(each)) target.push(each);
}

function mergeKey(target: Configuration, key: string, value: unknown, depth: number): void {
  if (typeof value !== 'object') {
    if (typeof target[key] !== 'object') target[key] = value;
    return;
  }
  if (value === null) return;
  if (target[key] === undefined) target[key] = Array.isArray(value) ? [] : {};
  if (typeof target[key] === 'object') target[key] = merge(target[key], value, depth - 1);
}

/**
 * What `target` is with all that `source` has, `depth` levels deep: Mermaid's `assignWithDepth`, which
 * defines each key as a property and so leaves objects that are slow to read. Objects are changed in place.
 */
function merge(target: unknown, source: unknown, depth: number): unknown {
  if (Array.isArray(source)) {
    if (Array.isArray(target)) mergeLists(target, source);
    else for (const each of source) merge(target, each, depth);
    return target;
  }
  if (!isObject(target))
    return depth <= 0 || target === undefined || target === null ? source : target;
  if (depth <= 0) return typeof source === 'object' ? Object.assign(target, source) : source;
  if (isObject(source))
    for (const key of Object.keys(source))
      mergeKey(target as Configuration, key, (source as Configuration)[key], depth);
  return target;
}

export const assignWithDepth = (target: unknown, source: unknown, { depth = 2 } = {}): unknown =>
  merge(target, source, depth);
