import { HandledPlane } from '../kit/HandledPlane.tsx';
import { reach } from '../kit/plane-data.ts';
import { Drawing } from './Drawing.tsx';
import type { Drawn } from './Drawing.tsx';

interface Props extends Drawn {
  words: { axisX: string; axisY: string; plane: string };
  /** How to use the plane. */
  hint: string;
  title: string;
  onMove: (x: number, y: number) => void;
  onClick: (x: number, y: number) => void;
  onPlace: () => void;
  onRemove: () => void;
}

/** The plane under the reader's hand: pointer, touch and keyboard move the probe and edit the data. */
export function Plane(props: Props) {
  const { words, hint, title, probe, onMove, onClick, onPlace, onRemove } = props;
  const press = (key: string): boolean => {
    if (key === 'Enter') onPlace();
    else if (key === 'Delete' || key === 'Backspace') onRemove();
    else return false;
    return true;
  };
  return (
    <HandledPlane
      reach={reach}
      axes={[words.axisX, words.axisY]}
      title={title}
      name={`${words.plane}. ${hint}`}
      point={[probe.x, probe.y]}
      onMove={([x, y]) => onMove(x, y)}
      onClick={([x, y]) => onClick(x, y)}
      onKey={press}
    >
      {(area) => <Drawing {...props} area={area} />}
    </HandledPlane>
  );
}
