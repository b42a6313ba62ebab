/** Mistakes in the author's words, and in what they point to. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { edited, en, raysEn, raysZh, soundEn, validBook, zh } from './fixture.ts';
import {
  both,
  bothRays,
  inBoth,
  inBothRays,
  planted,
  type Edit,
  type Expected,
} from './planting.ts';

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
});

describe('citations, terms, links', () => {
  planted(
    'an unknown work',
    both('<Cite id="newton1704" />', '<Cite id="newton1704" /><Cite id="hooke1665" />'),
    inBoth(
      'hooke1665',
      'The cited work "hooke1665" is not in references.yaml.  Add it there, or correct the id.',
    ),
  );
  planted(
    'a place outside the grammar',
    both('§3.1, eq. 4', 'section 3'),
    inBoth(
      'section 3',
      'The place "section 3" in "young1804" cannot be read.  Join with ", " from: §3.1, §§3–4, eq. 4, eqs. 6–7, ' +
        'Table 6, fig. 2, Alg. 1, app. B, p. 5, pp. 5–6, Art. 50(2), Arts. 2–3, para. 5, paras. 5–6, abstract, README, model card, file:path:line.',
    ),
  );
  planted(
    'an unknown term',
    [
      [en, 'a length', 'a <Term id="ripple">length</Term>'],
      [zh, '有波长', '有<Term id="ripple">波长</Term>'],
    ],
    inBoth(
      'ripple',
      'The term "ripple" is not in glossary.yaml.  Add it there in both languages, or correct the id.',
    ),
  );
  planted(
    'a link to no page, with the right one if it is near',
    [
      [en, '/sound/#pitch', '/sound#pitch'],
      [zh, '/glossary/#wave', '/terms/'],
    ],
    [
      [
        en,
        '/sound#pitch',
        'The link to /sound#pitch finds no page.  Write /sound/, from the root and with a slash at the end.',
      ],
      [
        zh,
        '/terms/',
        'The link to /terms/ finds no page.  Use one of / /glossary/ /references/ /light/ /sound/.',
      ],
    ],
  );
  planted(
    'a link to no id',
    [
      [en, '/sound/#pitch', '/sound/#tone'],
      [zh, '](#stripes)', '](#beams)'],
    ],
    [
      [
        en,
        '#tone',
        'The link to /sound/#tone finds no id "tone" on /sound/.  ' +
          'Use the id of a section, heading, figure, check or explorable there; what is in another file is /chapter/#id.',
      ],
      [
        zh,
        '#beams',
        'The link to #beams finds no id "beams" in this file.  ' +
          'Use the id of a section, heading, figure, check or explorable there; what is in another file is /chapter/#id.',
      ],
    ],
  );
  planted(
    'a link to nothing; one to a whole page is fine',
    [
      [en, '/sound/#pitch', ''],
      [zh, '/sound/#pitch', '/sound/'],
    ],
    [[en, '[sound]()', 'A link leads nowhere.  Write its address: [text](/chapter/#section).']],
  );
  planted(
    'a link that names a language',
    [
      [zh, '/glossary/#wave', '/zh/glossary/#wave'],
      [en, '/glossary/#wave', '/en/glossary/#wave'],
    ],
    [
      [
        zh,
        '/zh/glossary',
        'The link to /zh/glossary/#wave names a language.  ' +
          'Leave the language out: a link leads to the page in the language of the reader.',
      ],
      [
        en,
        '/en/glossary',
        'The link to /en/glossary/#wave names a language.  ' +
          'Leave the language out: a link leads to the page in the language of the reader.',
      ],
    ],
  );
  planted(
    'a link out of the site: in brackets, bare, as a definition',
    [
      [en, '/sound/#pitch', 'https://example.org/'],
      [raysEn, 'Light takes its time.', 'Light, see https://example.org/x too.'],
      [
        zh,
        '可看[术语表](/glossary/#wave)',
        '[r]: //example.org/x\n\n可看[术语表](/glossary/#wave)',
      ],
    ],
    [
      [
        en,
        'https://example.org/',
        'The link to https://example.org/ leaves the site.  ' +
          'Cite the work with <Cite>, and give its address in references.yaml.',
      ],
      [
        raysEn,
        'https://example.org/x',
        'The link to https://example.org/x leaves the site.  ' +
          'Cite the work with <Cite>, and give its address in references.yaml.',
      ],
      [
        zh,
        '[r]: ',
        'The link to //example.org/x leaves the site.  ' +
          'Cite the work with <Cite>, and give its address in references.yaml.',
      ],
    ],
  );
  planted(
    'a link to the page of a section, which is where the build finds it',
    [
      [en, '/sound/#pitch', '/sound/pitch/'],
      [zh, '[光线](/light/#rays)', '[棱镜](/light/rays/#prism)'],
    ],
    [
      [
        en,
        '/sound/pitch/',
        'The link to /sound/pitch/ finds no page.  ' +
          'Write /sound/#pitch: the build finds the page on which it stands.',
      ],
      [
        zh,
        '/light/rays/',
        'The link to /light/rays/#prism finds no page.  ' +
          'Write /light/#prism: the build finds the page on which it stands.',
      ],
    ],
  );
  planted(
    'a link to a thing of another section as if it were here',
    [[en, '/light/#rays', '#prism']],
    [
      [
        en,
        '(#prism)',
        'The link to #prism finds no id "prism" in this file.  ' +
          'Use the id of a section, heading, figure, check or explorable there; what is in another file is /chapter/#id.',
      ],
    ],
  );
  test('ids in a chapter of which a section cannot be read are not doubted', () => {
    const book = edited(validBook(), soundEn, 'Ten plain', '<Term Ten plain');
    assert.deepEqual(
      checkBook(book).map(({ file }) => file),
      [soundEn],
    );
  });
});

const light = 'Where two meet, they add.';
const licht = '两列波相遇时相加';
const number = (of: string, shows: string): Edit[] => [
  [en, light, `${light} <Num of="${of}" shows="${shows}" />`],
  [zh, licht, `${licht}<Num of="${of}" shows="${shows}" />`],
];
planted('a computed number that rounds as shown', number('speed-of-light', '300 million'), []);
planted(
  'a computed number with a wrong rounding',
  number('speed-of-light', '301 million'),
  inBoth(
    '<Num',
    'The number "speed-of-light" is 299792458, which does not round to “301 million”.  Correct what is shown.',
  ),
);
planted(
  'a computed number that nobody computes',
  number('speed-of-sound', '343'),
  inBoth(
    '<Num',
    'The computed number "speed-of-sound" is unknown.  Declare it in src/numbers, or correct the name.',
  ),
);
planted(
  'a computed number in one language only',
  [[en, light, `${light} <Num of="speed-of-light" shows="300 million" />`]],
  [
    [
      en,
      '<Num',
      `${zh} lacks the number "speed-of-light" that stands here.  Make both languages say the same.`,
    ],
  ],
);
planted(
  'an unknown chart',
  bothRays("'#explorables/prism/", "'#charts/prism/"),
  inBothRays(
    'import Prism',
    'There is no chart "prism".  Use the name of a folder in src/charts that has an index.astro.',
  ),
);

test('a computed number that is not declared whole', () => {
  const shown = [...number('speed-of-light', '300 million')].reduce(
    (book, [file, from, to]) => edited(book, file, from, to),
    validBook(),
  );
  const faults = new Map([['speed-of-light', 'has no formula']]);
  assert.deepEqual(
    checkBook({ ...shown, numberFaults: faults }).map(({ file, what }) => [file, what]),
    [en, zh].map((file) => [
      file,
      'The number "speed-of-light" cannot be opened: it has no formula.',
    ]),
  );
});
