/** What makes formulas and tables handy, those that unfold later as well, and copied text whole. */
import { copySelection } from './copySelection.ts';
import { copyTex } from './copyTex.ts';
import { scrollers } from './scrollers.ts';
import { unfold } from './unfold.ts';

export function equipProse(): void {
  const equip = (part: ParentNode) => {
    copyTex(part);
    scrollers(part);
  };
  equip(document);
  document.addEventListener('copy', copySelection);
  unfold(equip);
}
