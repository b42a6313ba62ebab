import { inWords, verdicts } from '#src/miniature/reading.ts';
import type { Asked, Language, Scene } from '#src/miniature/world/attributes.ts';
import type { TrainedWords } from './words.ts';

interface Props {
  words: TrainedWords;
  locale: Language;
  asked: Asked;
  judged: Scene;
}

/** What was asked, attribute by attribute, against what the geometric judge sees in the finished picture. */
export function Verdict({ words, locale, asked, judged }: Props) {
  const all = verdicts(asked, judged, locale);
  if (all.length === 0)
    return (
      <p class="verdict">
        {words.seen} {inWords(judged, locale)}
      </p>
    );
  return (
    <div class="verdict">
      <p>{words.verdict(all.filter(({ right }) => right).length, all.length)}</p>
      <ul>
        {all.map(({ attribute, right, asked: value, seen }) => (
          <li key={attribute} data-hue={right ? 'reward' : 'risk'}>
            <span aria-hidden="true">{right ? '✓' : '✗'} </span>
            {words.attribute(words.attributes[attribute], value, right ? undefined : seen)}
          </li>
        ))}
      </ul>
    </div>
  );
}
