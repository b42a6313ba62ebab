import { useMemo } from 'preact/hooks';
import { noised, toPicture } from '#src/drawing/noised-picture.ts';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { Tint } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { blend } from '#src/maths/schedules.ts';
import type { Schedule } from '#src/maths/schedules.ts';
import { asOn24, stripSteps } from './model.ts';
import { view, weight } from './strings.ts';

interface Props {
  locale: Locale;
  schedule: Schedule;
  seed: number;
  side: number;
}

/** The picture at six steps, each with what is left of its amplitude. */
export function Strip({ locale, schedule, seed, side }: Props) {
  const frames = useMemo(
    () =>
      stripSteps.map((t) => ({
        t,
        picture: toPicture(noised(schedule, t, seed, side)),
        signal: blend(schedule, t).signal,
      })),
    [schedule, seed, side],
  );
  return (
    <ol class="strip">
      {frames.map(({ t, picture, signal }) => (
        <li key={t}>
          <Pixels picture={picture} alt={view[locale].seen(t, asOn24(signal, side))} />
          <p>
            <span>t = {t}</span> <Tint of="signal">{weight(signal)}</Tint>
          </p>
        </li>
      ))}
    </ol>
  );
}
