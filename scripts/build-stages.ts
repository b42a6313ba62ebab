/** A build of the site that notes what each of its stages takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { build, type AstroIntegration } from 'astro';

export interface Stage {
  name: string;
  /** Seconds of all threads and of programs that have ended. */
  processor: number;
  /** Seconds. */
  clock: number;
  /** Most memory the process held, bytes. */
  memory: number;
}

const isLinux = process.platform === 'linux';

/** Linux counts in hundredths of a second. */
const TICKS = 100;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1e6;
  if (!isLinux) return own;
  // After the name, which may hold spaces: user and system time of children that have ended are the
  // 14th and 15th.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return own + (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Bytes held at most since the last time this was asked. */
function takePeak(): number {
  if (!isLinux) return process.resourceUsage().maxRSS * 1024;
  const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  writeFileSync('/proc/self/clear_refs', '5');
  return Number(peak) * 1024;
}

/** Adds up what passes between two calls of `end` under the name of the second. */
class Clock {
  readonly stages = new Map<string, Stage>();
  #processor = 0;
  #clock = 0;

  end(name: string): void {
    const [processor, clock, memory] = [processorTime(), performance.now() / 1000, takePeak()];
    const stage = this.stages.get(name) ?? { name, processor: 0, clock: 0, memory: 0 };
    stage.processor += processor - this.#processor;
    stage.clock += clock - this.#clock;
    stage.memory = Math.max(stage.memory, memory);
    this.stages.set(name, stage);
    [this.#processor, this.#clock] = [processor, clock];
  }
}

const timed = ['astro:build:start', 'astro:build:done'] as const;

/** Each integration's own work at the start and at the end, apart from what lies between. */
function timeHooks({ name, hooks }: AstroIntegration, clock: Clock): void {
  for (const hook of timed) {
    const own = hooks[hook] as ((...all: unknown[]) => unknown) | undefined;
    if (!own) continue;
    hooks[hook] = async (...all: unknown[]): Promise<void> => {
      clock.end(hook === 'astro:build:start' ? 'reading the content' : 'writing the pages');
      await own(...all);
      clock.end(name);
    };
  }
}

/** Comes after the site's own integrations and sees the end of what they did. */
const stopwatch = (clock: Clock): AstroIntegration => ({
  name: 'stopwatch',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      clock.end('settings and fonts');
      for (const integration of config.integrations) timeHooks(integration, clock);
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'stopwatch',
              buildStart: () => clock.end('between bundles'),
              closeBundle() {
                clock.end(`bundle for ${this.environment.name}`);
              },
            },
          ],
        },
      });
    },
    'astro:build:generated': () => clock.end('writing the pages'),
  },
});

/** Builds the project in `root` into its `dist`. */
export async function measuredBuild(root: string): Promise<Stage[]> {
  const clock = new Clock();
  clock.end('starting');
  await build({ root, logLevel: 'error', integrations: [stopwatch(clock)] });
  clock.end('ending');
  return [...clock.stages.values()];
}
