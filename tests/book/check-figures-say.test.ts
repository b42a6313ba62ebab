/** What figures and questions must say: pictures that are there, captions that ask, choices that offer. */
import { describe } from 'node:test';
import { lineOf } from './editing.ts';
import { en, validBook, zh } from './fixture.ts';
import { both, inBoth, planted } from './planting.ts';

describe('pictures', () => {
  planted(
    'on another host',
    both('(/young.png)', '(https://example.org/young.png)'),
    inBoth(
      '![',
      'The image https://example.org/young.png is on another host.  Put it into public/: no page asks others.',
    ),
  );
  planted(
    'that is not there',
    both('(/young.png)', '(/yuong.png)'),
    inBoth(
      '![',
      'The image /yuong.png is not there.  Write its address from the root, as it lies in public/.',
    ),
  );
  planted(
    'with the caption for an alternative text',
    [
      [en, 'Thomas Young, who drew the stripes', 'Who? Young.'],
      [zh, '画出条纹的托马斯·杨', '谁？杨。'],
    ],
    inBoth(
      '![',
      'The image /young.png has its caption for an alternative text.  ' +
        'Say what is seen: the caption says what it means.',
    ),
  );
});

planted(
  'a caption that asks nothing',
  [
    [en, '**Who?** Young.', '**Young.** He drew it.'],
    [zh, '**谁**？杨。', '**杨**。他画的。'],
  ],
  [
    [
      en,
      '**Young.**',
      'The caption asks no question.  Begin it with **the question that the figure answers?**',
    ],
    [
      zh,
      '**杨**。',
      'The caption asks no question.  Begin it with **the question that the figure answers?**',
    ],
  ],
);
planted(
  'a description that is the title',
  [
    [en, 'accDescr: A source lights two slits, and both light a screen.', 'accDescr: Two slits?'],
    [en, 'accTitle: Two slits', 'accTitle: Two slits?'],
  ],
  [
    [
      en,
      'accDescr',
      'The accDescr of a diagram is its accTitle.  Say what is seen and what it means.',
    ],
  ],
);

planted(
  'a description that counts what the other language does not',
  [
    [
      en,
      'accDescr: A source lights two slits',
      'accDescr: Three columns. A source lights two slits',
    ],
  ],
  [
    [
      zh,
      'accDescr',
      `Here is not the number “Three” that ${en}:${lineOf(validBook(), en, 'accDescr')} has.  Make both languages say the same.`,
    ],
  ],
);

describe('questions', () => {
  planted(
    'that ask nothing',
    [
      [en, 'What is on the screen?\n', ''],
      [zh, '屏幕上有什么？\n', ''],
    ],
    inBoth('<Check', 'The check "stripes" asks nothing.  Write a question before its choices.'),
  );
  planted(
    'with a choice of two reasons',
    [
      [en, '<Reason>Waves add.</Reason>', '<Reason>Waves add.</Reason>\n\n<Reason>So.</Reason>'],
      [zh, '<Reason>波会相加。</Reason>', '<Reason>波会相加。</Reason>\n\n<Reason>对。</Reason>'],
    ],
    inBoth('<Choice right>', 'A choice has 2 reasons.  Write them as one.'),
  );
  planted(
    'with words behind the reason',
    [
      [en, '<Reason>Waves add.</Reason>', '<Reason>Waves add.</Reason>\n\nSo.'],
      [zh, '<Reason>波会相加。</Reason>', '<Reason>波会相加。</Reason>\n\n对。'],
    ],
    inBoth('<Choice right>', 'Text stands behind the reason of a choice.  Put the reason last.'),
  );
  planted(
    'with a choice that offers nothing',
    [
      [en, 'Two lines\n', ''],
      [zh, '两条线\n', ''],
    ],
    inBoth('<Choice>', 'A choice offers nothing.  Write it before its reason.'),
  );
});
