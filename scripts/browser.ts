/**
 * Finds the Chromium that the browser tests drive, and a Chinese font for it; gets both from Debian
 * where that is possible, or says in one sentence what to install. Run before the tests.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's package of Chromium without a window: it opens a page in less than half the time. */
const shell = 'chromium-headless-shell';

const names = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome: CHROMIUM_PATH first, then the PATH, then the usual places. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
  ];
  return candidates.find((candidate) => existsSync(candidate));
}

/** Whether any Chinese font is there; taken for granted where fontconfig cannot be asked. */
function hasChineseFont(): boolean {
  const asked = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return asked.status !== 0 || asked.stdout.trim() !== '';
}

const hasApt = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(packages: readonly string[]): void {
  console.log(`Installing from Debian: ${packages.join(' ')}`);
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}

/** Gets the shell; not every release has it, and another browser serves as well, if slower. */
function getBrowser(): void {
  try {
    install([shell]);
  } catch {
    if (!findBrowser()) install(['chromium']);
  }
}

if (import.meta.main) {
  if (hasApt()) {
    if (!hasChineseFont()) install(['fonts-noto-cjk']);
    if (!process.env['CHROMIUM_PATH'] && !findBrowser()?.endsWith(shell)) getBrowser();
  }
  if (!findBrowser()) {
    console.error(
      'The tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.',
    );
    process.exit(1);
  }
}
