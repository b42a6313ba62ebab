/** The author's words: what an MDX file may use without importing it. */
import Aside from './Aside.astro';
import Caption from './Caption.astro';
import Check from './Check.astro';
import Choice from './Choice.astro';
import Cite from './Cite.astro';
import Derivation from './Derivation.astro';
import Figure from './Figure.astro';
import Hue from './Hue.astro';
import Num from './Num.astro';
import Sidenote from './Sidenote.astro';
import Term from './Term.astro';

export const words = {
  Aside,
  Caption,
  Check,
  Choice,
  Cite,
  Derivation,
  Figure,
  Hue,
  Num,
  Sidenote,
  Term,
};
