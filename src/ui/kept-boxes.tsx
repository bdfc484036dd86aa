import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './kept-boxes.scss';

/** A box for each of a few things: full for those that are done. `label`: the same in words. */
export const KeptBoxes = ({ done, total, label }: { done: number; total: number; label: string }) => (
  <View className='kept-boxes' {...a11y('img', label)}>
    {Array.from({ length: total }, (_none, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are all alike
      <View key={nth} className={nth < done ? 'kept-box kept-full' : 'kept-box'} />
    ))}
  </View>
);
