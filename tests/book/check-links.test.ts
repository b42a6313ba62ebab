/** Citations, terms and links that point to nothing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { edited } from './editing.ts';
import { en, raysEn, soundEn, validBook, zh } from './fixture.ts';
import { both, inBoth, planted } from './planting.ts';

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
