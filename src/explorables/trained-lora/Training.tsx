import { count, fixed } from '#src/drawing/format.ts';
import { Line, Plot } from '#src/drawing/Plot.tsx';
import { Action, Options } from '../kit/controls.tsx';
import { smoothed, styleNames, trainingSteps, type State } from './model.ts';
import type { Words } from './strings.ts';
import type { Learning } from './useLearning.ts';

const span = 20;

interface Props {
  words: Words;
  learning: Learning;
  style: State['style'];
  onStyle: (style: State['style']) => void;
  train: () => void;
  stop: () => void;
}

/** The reader's own LoRA: its style, the button that trains it, its loss. */
export function Training({ words, learning, style, onStyle, train, stop }: Props) {
  const { running, losses, values, fault } = learning;
  const means = smoothed(losses, span);
  const most = Math.max(0.05, ...means);
  return (
    <div class="request" data-worker>
      <div class="controls">
        <Options
          label={words.style}
          name="trained-lora-style"
          options={styleNames.map((value) => ({ value, label: words.styles[value] }))}
          value={style}
          onChange={onStyle}
        />
        <Action onClick={running ? stop : train}>
          {running ? words.cancel : words.train(trainingSteps)}
        </Action>
        {values && <Action onClick={stop}>{words.shipped}</Action>}
        {running && (
          <progress aria-label={words.progress} max={trainingSteps} value={losses.length} />
        )}
      </div>
      <p class="status" data-hue={fault ? 'risk' : 'soft'} role="status">
        {fault
          ? words.status({ kind: 'failed', fault })
          : running
            ? words.training(losses.length, trainingSteps)
            : values
              ? words.trained
              : ''}
      </p>
      {means.length > 1 && (
        <Plot
          x={{ domain: [0, trainingSteps], label: words.step, count: 3, format: count }}
          y={{ domain: [0, most], label: words.loss, count: 3, format: (loss) => fixed(loss, 2) }}
          title={words.lossTitle(means[0]!, means.at(-1)!)}
          height={150}
        >
          {(area) => (
            <Line
              points={means.map((mean, i) => [area.x((i + 0.5) * span), area.y(mean)] as const)}
              hue="latent"
            />
          )}
        </Plot>
      )}
    </div>
  );
}
