import type { Result } from './model.ts';
import { size } from './strings.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  result: Result;
}

/** Memory as a bar: weights, caches, what is free; a bar that runs over does not fit. */
export function Memory({ words, result }: Props) {
  const { weights, cache, capacity, fits } = result;
  const whole = Math.max(capacity, weights + cache);
  const share = (bytes: number) => ({ '--share': bytes / whole });
  const free = capacity - weights - cache;
  return (
    <div class="memory">
      <div class="bar" role="img" aria-label={words.barTitle(result)} data-fits={fits}>
        <i class="weights" style={share(weights)} />
        <i class="cache" style={share(cache)} />
        {!fits && <b style={share(capacity)} />}
      </div>
      <p aria-hidden="true">
        <span class="weights">
          {words.weights} {size(weights)}
        </span>
        <span class="cache">
          {words.cache} {size(cache)}
        </span>
        <span>{fits ? `${words.free} ${size(free)}` : size(capacity)}</span>
      </p>
      {!fits && <p class="refused">{words.refused(result)}</p>}
    </div>
  );
}
