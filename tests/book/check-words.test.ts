/** Mistakes in the author's words: components, imports, attributes. */
import { describe } from 'node:test';
import { raysEn, raysZh } from './fixture.ts';
import { both, bothRays, inBoth, inBothRays, planted, type Expected } from './planting.ts';

describe("the author's words", () => {
  planted(
    'an unknown component',
    [...bothRays('<Prism ', '<Lens '), ...bothRays('</Prism>', '</Lens>')],
    [raysEn, raysZh].flatMap((file): Expected[] => [
      [
        file,
        '<Lens',
        "<Lens> is neither one of the author's words nor imported.  Import it from #explorables/… or #charts/…, or use one of " +
          'Aside, Caption, Check, Choice, Cite, Derivation, Figure, Hue, Num, Real, Reason, Sidenote, Term, Try, br, kbd, sub, sup.',
      ],
      [
        file,
        'import Prism',
        'The explorable "prism" is imported and not used.  Write <Prism locale="…">…</Prism> in a section, or remove the import.',
      ],
    ]),
  );
  planted(
    'an import of an explorable that does not exist',
    bothRays('#explorables/prism/', '#explorables/lens/'),
    inBothRays(
      'import Prism',
      'There is no explorable "lens".  Use the name of a folder in src/explorables that has an index.astro.',
    ),
  );
  planted(
    'an import of something else',
    bothRays(
      "import Prism from '#explorables/prism/index.astro'",
      "import Prism from '#src/prism.astro'",
    ),
    inBothRays(
      'import Prism',
      "This import is neither one of an explorable nor one of a chart.  Write import Name from '#explorables/<folder>/index.astro' (or #charts/…); " +
        "the author's words need no import.",
    ),
  );
  planted(
    'an explorable in the other language, or in none',
    [
      [raysZh, 'locale="zh"', 'locale="en"'],
      [raysEn, ' locale="en"', ''],
    ],
    [
      [
        raysZh,
        '<Prism',
        'The explorable "prism" has the locale "en" in a file of "zh".  Write locale="zh".',
      ],
      [raysEn, '<Prism', 'The explorable "prism" has no locale.  Write locale="en".'],
    ],
  );
  planted(
    'attributes that are missing, unknown, or of unknown value',
    [
      ...both('<Hue of="signal">', '<Hue of="purple" big>'),
      ...bothRays('<Derivation title="', '<Derivation name="'),
    ],
    [
      ...inBoth(
        '<Hue',
        '<Hue of="purple"> is unknown.  Its of is one of text, pixel, signal, latent, noise, reward, risk.',
      ),
      ...inBoth('<Hue', '<Hue> has an unknown attribute "big".  It knows of.'),
      ...inBothRays('<Derivation', '<Derivation> has no title.  Write title="…", in quotes.'),
      ...inBothRays(
        '<Derivation',
        '<Derivation> has an unknown attribute "name".  It knows title.',
      ),
    ],
  );
  planted(
    'a part outside of its whole',
    [
      [raysEn, 'Light takes its time.', '<Reason>Light takes its time.</Reason>'],
      [raysZh, '光的传播需要时间。', '<Reason>光的传播需要时间。</Reason>'],
    ],
    [
      [raysZh, '<Reason>光', '<Reason> stands outside of <Choice>.  Move it directly into one.'],
      [raysEn, '<Reason>Light', '<Reason> stands outside of <Choice>.  Move it directly into one.'],
    ],
  );
  planted(
    'an unknown kind of aside',
    bothRays('kind="correction" claim="light-is-instant"', 'kind="rant"'),
    inBothRays(
      '<Aside',
      '<Aside kind="rant"> is unknown.  Its kind is one of correction, note, simplified, misconception, example.',
    ),
  );
  planted(
    'a correction without a claim',
    bothRays(' claim="light-is-instant"', ''),
    inBothRays(
      '<Aside',
      'A correction names no claim.  Write claim="…" with an id of claims.yaml, or several with spaces between them.',
    ),
  );
  planted(
    'a correction of an unknown claim',
    bothRays('"light-is-instant"', '"light-is-slow"'),
    inBothRays(
      '<Aside',
      'The claim "light-is-slow" is not in claims.yaml.  Write claim="…" with an id of claims.yaml, or several with spaces between them.',
    ),
  );
  planted(
    'an unknown chart',
    bothRays("'#explorables/prism/", "'#charts/prism/"),
    inBothRays(
      'import Prism',
      'There is no chart "prism".  Use the name of a folder in src/charts that has an index.astro.',
    ),
  );
});
