import { chromium } from 'playwright-core';
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const p = await b.newPage({ viewport: { width: 1280, height: 1000 } });
await p.goto('http://127.0.0.1:4700/zh/stable-diffusion/');
await p.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
for (const [i, id] of [
  'forward-process',
  'noise-schedule',
  'score-and-tweedie',
  'lora',
].entries()) {
  await p.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
  await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/w1/f${i}.png` });
}
await b.close();
