import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { blend } from '../kit/diffusion.ts';
import type { Schedule } from '../kit/diffusion.ts';
import { Pixels } from '../kit/Pixels.tsx';
import { Tint } from '../kit/Symbols.tsx';
import { noised, stripSteps, toPicture } from './model.ts';
import { view, weight } from './strings.ts';

interface Props {
  locale: Locale;
  schedule: Schedule;
  seed: number;
}

/** The picture at six steps, each with what is left of its amplitude. */
export function Strip({ locale, schedule, seed }: Props) {
  const frames = useMemo(
    () =>
      stripSteps.map((t) => ({
        t,
        picture: toPicture(noised(schedule, t, seed)),
        signal: blend(schedule, t).signal,
      })),
    [schedule, seed],
  );
  return (
    <ol class="strip">
      {frames.map(({ t, picture, signal }) => (
        <li key={t}>
          <Pixels picture={picture} alt={view[locale].seen(t, signal)} />
          <p>
            <span>t = {t}</span> <Tint of="signal">{weight(signal)}</Tint>
          </p>
        </li>
      ))}
    </ol>
  );
}
