import type { Locale } from '#src/i18n/locales.ts';

/** Words that every explorable's frame shares. */
const en = {
  link: 'Link to this view',
  copied: 'Link copied',
  noScript: 'The controls need JavaScript. The figure shows its starting state.',
  asleep:
    'The script of this figure has not arrived, so its controls do nothing. Load the page again.',
  runChecks: 'Run its checks in this tab',
  breakIt: 'Break it:',
  mend: 'Put it right',
  /** Begins with a space, as it follows other sentences. */
  broken: ' Broken on purpose: {fault}. This fails: {check}.',
  check: 'Check',
  expected: 'Expected',
  got: 'Got',
  tolerance: 'Tolerance',
  result: 'Result',
  passes: 'passes',
  fails: 'fails',
};

const zh: Record<keyof typeof en, string> = {
  link: '链接到当前画面',
  copied: '链接已复制',
  noScript: '控件需要JavaScript。图中是初始状态。',
  asleep: '这幅图的脚本没有送到，控件不起作用。请重新载入页面。',
  runChecks: '在本页运行检验',
  breakIt: '故意弄错：',
  mend: '改回来',
  broken: '现在是故意弄错的：{fault}。不再成立：{check}。',
  check: '检验',
  expected: '应得',
  got: '实得',
  tolerance: '容差',
  result: '结果',
  passes: '通过',
  fails: '不通过',
};

export const kitStrings: Record<Locale, Record<keyof typeof en, string>> = { en, zh };
