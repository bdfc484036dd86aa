import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './chart-row.scss';

/** A share of all, as a bar from the left. `label`: the same in words. */
export const ShareBar = ({ share, label }: { share: number; label: string }) => (
  <View className='chart-bar' {...a11y('img', label)}>
    <View className='chart-fill' style={{ width: `${(share * 100).toFixed(2)}%` }} />
  </View>
);
