import { View } from '@tarojs/components';
import './diverging-bar.scss';

/** What the five parts of diverging bars are called, 1 to 5. */
export const DivergingLegend = ({ names }: { names: readonly string[] }) => (
  <View className='dvg-legend'>
    {names.map((name, point) => (
      <View key={name} className='dvg-key'>
        <View className={`dvg-swatch dvg-${point + 1}`} />
        {name}
      </View>
    ))}
  </View>
);
