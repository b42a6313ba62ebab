/** The author's words: what an MDX file may use without importing it. */
import Aside from './Aside.astro';
import Caption from './Caption.astro';
import Check from './Check.astro';
import Choice from './Choice.astro';
import Cite from './Cite.astro';
import DeeperPart from './DeeperPart.astro';
import DeeperSubsection from './DeeperSubsection.astro';
import Derivation from './Derivation.astro';
import Figure from './Figure.astro';
import Hue from './Hue.astro';
import Num from './Num.astro';
import Real from './Real.astro';
import Sidenote from './Sidenote.astro';
import Term from './Term.astro';
import Try from './Try.astro';

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
  Real,
  Sidenote,
  Term,
  Try,
};

/** The same on the page of a whole chapter, where a section's title is a heading itself. */
export const deeperWords = { ...words, h2: DeeperSubsection, h3: DeeperPart };
