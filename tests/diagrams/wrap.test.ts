import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textWidth } from '#src/diagrams/page/font.ts';
import { setFlowchart, setSequence, setTimeline } from '#src/diagrams/labels.ts';
import { wrapText } from '#src/diagrams/wrap.ts';

const face = { size: 14 };

describe('wrapping', () => {
  test('leaves a short text alone', () => {
    assert.deepEqual(wrapText('U-Net', { room: 100 }, face), ['U-Net']);
  });

  test('fills few lines evenly', () => {
    assert.deepEqual(wrapText('a labeller writes the answer', { room: 120 }, face), [
      'a labeller writes',
      'the answer',
    ]);
  });

  test('keeps Latin words, numbers and formulas whole', () => {
    for (const text of [
      'Transformer 只用注意力机制',
      '共 12,725 条提示',
      'W₀ + (α / r) B A',
      '2 × 77×768 个数',
    ])
      for (let room = 20; room < 140; room += 10) {
        const lines = wrapText(text, { room: room }, face);
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
        const whole = text.match(/[\w,.₀×]+/g) ?? [];
        for (const word of whole)
          assert.ok(
            lines.some((line) => line.includes(word)),
            `${word} in ${lines}`,
          );
        assert.ok(
          lines.every((line) => !/[+/×]$|^[+/×]/.test(line)),
          lines.join('|'),
        );
      }
  });

  test('begins no line with closing punctuation and ends none with opening', () => {
    const text = '计算机创作的弦乐四重奏（《依利亚克组曲》），由“伊利亚克”写成；后来呢？';
    for (let room = 30; room < 300; room += 7) {
      const lines = wrapText(text, { room: room }, face);
      assert.equal(lines.join(''), text);
      for (const line of lines) {
        assert.doesNotMatch(line, /^[，。、：；！？）》」』”]/);
        assert.doesNotMatch(line, /[（《「『“]$/);
      }
    }
  });

  test('keeps to the room', () => {
    const text = '去噪扩散概率模型把噪声一步步变成图像';
    for (let room = 60; room < 300; room += 20)
      for (const line of wrapText(text, { room: room }, face))
        assert.ok(textWidth(line, 14) <= room);
  });
});

describe('a word wider than it may be', () => {
  const apart = (text: string): string[] => wrapText(text, { room: 100, word: 100 }, face);

  test('is broken at its joints', () => {
    assert.deepEqual(apart('snake_case_identifier'), ['snake_case_', 'identifier']);
    assert.deepEqual(apart('src/diagrams/wrap.ts'), ['src/diagrams/', 'wrap.ts']);
    assert.deepEqual(apart('aLongCamelCaseName'), ['aLongCamel', 'CaseName']);
  });

  test('is broken anywhere where it has none, and loses nothing', () => {
    const text = 'Donaudampfschifffahrtsgesellschaft';
    const lines = apart(`see ${text}`);
    assert.equal(lines.join('').replaceAll(' ', ''), `see${text}`);
    for (const line of lines) assert.ok(textWidth(line, 14) <= 100, line);
  });

  test('is whole where nothing is said', () => {
    assert.deepEqual(wrapText('snake_case_identifier', { room: 80 }, face), [
      'snake_case_identifier',
    ]);
  });
});

describe('labels in a source', () => {
  const room = { size: 14, room: 60 };
  const flow = (line: string): string =>
    setFlowchart(['flowchart LR', line], { node: room, edge: room, group: room })[1] ?? '';

  test('of a flowchart are found wherever they stand', () => {
    assert.equal(flow('A["加噪之后的潜变量"] --> B'), 'A["加噪之后<br/>的潜变量"] --> B');
    assert.equal(flow('A -->|交叉注意力机制| B'), 'A -->|"交叉<br/>注意力<br/>机制"| B');
    assert.equal(flow('A -. "added later on" .-> B'), 'A -. "added<br/>later on" .-> B');
    assert.equal(
      flow('A([one two three]) --> B{is it so?}'),
      'A(["one two<br/>three"]) --> B{"is it so?"}',
    );
    assert.equal(flow('A --> B & C'), 'A --> B & C');
  });

  test('of a timeline are found', () => {
    const rooms = { section: () => room, period: room, event: room };
    assert.deepEqual(
      setTimeline(
        ['timeline', '  section 深度生成模型', '  2013 : 变分自编码器 : GAN', '  : more'],
        rooms,
      ),
      ['timeline', 'section 深度生成<br>模型', '2013 : 变分自<br>编码器 : GAN', ': more'],
    );
  });

  test('of a sequence are found', () => {
    const rooms = { actor: room, message: room, frame: room };
    assert.deepEqual(
      setSequence(
        [
          'sequenceDiagram',
          'participant M as Language model',
          'U->>M: what is this?',
          'Note over U: a note',
        ],
        rooms,
      ),
      [
        'sequenceDiagram',
        'participant M as Language<br/>model',
        'U->>M: what<br/>is this?',
        'Note over U: a note',
      ],
    );
  });
});
