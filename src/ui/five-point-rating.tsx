import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './five-point-rating.scss';
import { Tap } from './tap';

export type Points = 1 | 2 | 3 | 4 | 5;

interface Props {
  id: string;
  /** Worst first. */
  labels: [string, string, string, string, string];
  value: Points | null;
  onChange: (value: Points) => void;
  /** Spoken name of the question. */
  label?: string;
}

const POINTS: Points[] = [1, 2, 3, 4, 5];

/** Five faces with their words, ochre to blue; none is chosen beforehand. */
export function FivePointRating({ id, labels, value, onChange, label }: Props) {
  return (
    <View id={id} className='rating' {...a11y('radiogroup', label)}>
      {POINTS.map((points) => (
        <Tap
          key={points}
          id={`${id}-${points}`}
          className={points === value ? 'face face-on' : 'face'}
          role='radio'
          checked={points === value}
          onTap={() => onChange(points)}
        >
          {labels[points - 1]}
        </Tap>
      ))}
    </View>
  );
}
