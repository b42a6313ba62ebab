/**
 * What a build costs, stage by stage: processor time of all threads and of the programs it starts,
 * time by the clock, and the most memory held. Builds twice, from nothing and with what the first
 * build kept. Not a test: the times are those of this machine and its load. Linux alone counts
 * what started programs use and gives memory by stage.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measuredBuild, type Stage } from './build-stages.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Whatever a build leaves for the next one. */
const leftovers = [
  'dist',
  '.astro',
  '.generated',
  '.cache',
  'node_modules/.astro',
  'node_modules/.vite',
];

/** Each build in a process of its own, so that none begins with the memory of another. */
function buildApart(): Promise<Stage[]> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let stages: Stage[] | undefined;
    child.on('message', (message) => {
      stages = message as Stage[];
    });
    child.on('exit', (code) => {
      if (stages && code === 0) resolve(stages);
      else reject(new Error(`The build ended with ${code}.`));
    });
  });
}

const seconds = (value: number): string => value.toFixed(1).padStart(9);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0).padStart(9);

function print(title: string, stages: readonly Stage[]): void {
  const sum = (pick: (stage: Stage) => number): number =>
    stages.reduce((total, stage) => total + pick(stage), 0);
  console.log(`\n${title}\nprocessor     clock    memory  stage`);
  const all: Stage = {
    name: 'the whole build',
    processor: sum(({ processor }) => processor),
    clock: sum(({ clock }) => clock),
    memory: Math.max(...stages.map(({ memory }) => memory)),
  };
  for (const { name, processor, clock, memory } of [...stages, all])
    console.log(`${seconds(processor)} ${seconds(clock)} ${megabytes(memory)}  ${name}`);
}

if (process.argv.includes('--build')) {
  const stages = await measuredBuild(root);
  process.send?.(stages, () => process.exit());
} else {
  for (const path of leftovers) rmSync(root + path, { recursive: true, force: true });
  print('From nothing (seconds, seconds, MB)', await buildApart());
  print('With the cache kept', await buildApart());
}
