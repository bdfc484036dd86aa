import { View } from '@tarojs/components';
import { fitLines } from './fit-lines';
import './figure-cell.scss';

interface Props {
  /** `hidden`: there is a figure, and too few people stand behind it. `none`: there is none. */
  kind: 'hidden' | 'none';
  text: string;
}

/** Stands where a figure is not shown: hatched where it is hidden, an empty box where there is none. A zero is a figure. */
export const FigureCell = ({ kind, text }: Props) => (
  <View className={`cell cell-${kind}`}>
    <View className='cell-text'>{fitLines(text)}</View>
  </View>
);
