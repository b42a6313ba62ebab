import type { Locale } from '#src/i18n/locales.ts';
import { localise, sectionPath } from '#src/i18n/urls.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { clicksField, writeClicks } from './answers.ts';
import { Action, Controls } from './controls.tsx';

/** The figures that start from clicks, by their ids, and the section of the chapter that holds each. */
const sections = {
  'reward-from-clicks': 'reward-model',
  'policy-under-reward': 'ppo',
  'dpo-from-clicks': 'after-rlhf',
  'reward-pressed': 'over-optimisation',
} as const;
type ClickFigure = keyof typeof sections;
const figures = Object.keys(sections) as readonly ClickFigure[];

const words: Record<Locale, { lead: string; names: Record<ClickFigure, string>; forget: string }> =
  {
    en: {
      lead: 'Take these clicks along:',
      names: {
        'reward-from-clicks': 'to the rewards',
        'policy-under-reward': 'under the leash',
        'dpo-from-clicks': 'without a reward model',
        'reward-pressed': 'pressed too far',
      },
      forget: 'Forget my clicks and start again',
    },
    zh: {
      lead: '带上这些点选：',
      names: {
        'reward-from-clicks': '看奖励',
        'policy-under-reward': '拴上缰绳',
        'dpo-from-clicks': '不用奖励模型',
        'reward-pressed': '推过头',
      },
      forget: '忘掉我的点选，从头开始',
    },
  };

interface Props {
  locale: Locale;
  clicks: readonly Comparison[];
  /** The figure that has them now. */
  here: ClickFigure;
  /** Goes back to the clicks that every reader begins with, where the figure has no such button of its own. */
  forget?: () => void;
}

/** Links to the other figures with these clicks in the address: nothing else carries them. */
export function UseClicks({ locale, clicks, here, forget }: Props) {
  const { lead, names, forget: again } = words[locale];
  const list = writeClicks(clicks);
  const query = list === writeClicks(clicksField.initial) ? '' : `?clicks=${list}`;
  const links = (
    <p class="use-clicks" data-live>
      <span>{lead}</span>
      {figures
        .filter((id) => id !== here)
        .map((id) => (
          <a key={id} href={localise(sectionPath('chatgpt', sections[id], id), locale) + query}>
            {names[id]}
          </a>
        ))}
    </p>
  );
  if (!forget) return links;
  return (
    <div>
      {links}
      <Controls>
        <Action onClick={forget}>{again}</Action>
      </Controls>
    </div>
  );
}
