import { View } from '@tarojs/components';
import './block.scss';
import { fitLines } from './fit-lines';
import './figures.scss';

interface Props {
  id: string;
  items: readonly { figure: string; label: string }[];
}

/** Two or three figures side by side, each over what it counts; in large text one under the other. */
export const Figures = ({ id, items }: Props) => (
  <View id={id} className='blk figs'>
    {items.map(({ figure, label }) => (
      <View key={label} className='figs-one'>
        <View className='figs-fig'>{fitLines(figure)}</View>
        <View className='figs-label'>{fitLines(label)}</View>
      </View>
    ))}
  </View>
);
