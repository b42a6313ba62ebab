/**
 * Rewrites the labels in a diagram's source before Mermaid reads it: lines are broken by measured
 * width, since Mermaid breaks at white space only, and characters it would drop are guarded.
 */
import { rewriteFlow } from './flow-labels.ts';
import { decode, DETAIL_MARK, guard } from './guard.ts';
import { wrapText, type Face, type Room } from './wrap.ts';

/** Where one kind of label wraps. Widths in px. */
export interface LabelRoom extends Face, Room {
  /** Size of details after the author's first break, when they are set smaller. */
  detail?: number;
}

/** A further line that names numbers, shapes or an aside, and does not just go on with the sentence. */
const isDetail = (line: string): boolean => /[\d×]|^[（(]/.test(line);

/** Within quotes a label may also go on in the next line. */
const authorBreak = /\s*(?:<br\s*\/?>|\n)\s*/i;

/** `text` as Mermaid gets it, with `lineBreak` between its lines. */
export function setLabel(text: string, at: LabelRoom, lineBreak: string): string {
  return text
    .trim()
    .split(authorBreak)
    .flatMap((written, index) => {
      const part = decode(written);
      const small = index > 0 && at.detail !== undefined && isDetail(part);
      const face = small ? { ...at, size: at.detail ?? at.size } : at;
      return wrapText(part, at, face).map((line) => (small ? DETAIL_MARK : '') + guard(line));
    })
    .join(lineBreak);
}

export interface FlowchartRooms {
  node: LabelRoom;
  edge: LabelRoom;
  group: LabelRoom;
}

/** A flowchart's lines with their labels set; as many lines as before. */
export const setFlowchart = (lines: readonly string[], rooms: FlowchartRooms): string[] =>
  rewriteFlow(lines.join('\n'), (label, place) => setLabel(label, rooms[place], '<br/>')).split(
    '\n',
  );

export interface TimelineRooms {
  /** Of a section over so many periods. */
  section(periods: number): LabelRoom;
  period: LabelRoom;
  event: LabelRoom;
}

const isSection = (line: string): boolean => /^\s*section\b/.test(line);

/** Whether a timeline's line opens a period: neither a section nor further events. */
export const isPeriod = (line: string): boolean =>
  /^\s*[^\s:].*\s:\s/.test(line) && !isSection(line);

/** Periods from the line after `index` to the next section. */
function periodsAfter(lines: readonly string[], index: number): number {
  const after = lines.slice(index + 1);
  const end = after.findIndex(isSection);
  return after.slice(0, end < 0 ? undefined : end).filter(isPeriod).length;
}

export function setTimeline(lines: readonly string[], rooms: TimelineRooms): string[] {
  const set = (text: string, at: LabelRoom): string => setLabel(text, at, '<br>');
  return lines.map((line, index) => {
    const text = line.trim();
    if (text === '' || /^timeline\b/.test(text)) return line;
    const section = /^section\s+(.*)$/.exec(text)?.[1];
    if (section !== undefined)
      return `section ${set(section, rooms.section(Math.max(1, periodsAfter(lines, index))))}`;
    const [period = '', ...events] = text.split(/(?:^|\s+):\s+/);
    const head = period === '' ? '' : set(period, rooms.period);
    return [head, ...events.map((event) => set(event, rooms.event))].join(' : ').trim();
  });
}

export interface SequenceRooms {
  actor: LabelRoom;
  message: LabelRoom;
  /** The condition at the head of an `alt`, `loop` and so on. */
  frame: LabelRoom;
}

export function setSequence(lines: readonly string[], rooms: SequenceRooms): string[] {
  return lines.map((line) => {
    const alias = /^(\s*(?:create\s+)?(?:participant|actor)\s+\S+\s+as\s+)(.*)$/.exec(line);
    if (alias) return `${alias[1]}${setLabel(alias[2] ?? '', rooms.actor, '<br/>')}`;
    const named = /^(\s*(?:create\s+)?participant\s+)(\S.*?)\s*$/.exec(line);
    if (named) {
      const [, head = '', name = ''] = named;
      const set = setLabel(name, rooms.actor, '<br/>');
      return set === name ? line : `${head}${name} as ${set}`;
    }
    const frame = /^(\s*(?:alt|else|opt|loop|par|and|critical|option|break)\s+)(.*)$/.exec(line);
    if (frame) return `${frame[1]}${setLabel(frame[2] ?? '', rooms.frame, '<br/>')}`;
    const said = /^([^:"]*?[^:"\s]\s*:)(?!:)(.*)$/.exec(line);
    return said ? `${said[1]} ${setLabel(said[2] ?? '', rooms.message, '<br/>')}` : line;
  });
}
