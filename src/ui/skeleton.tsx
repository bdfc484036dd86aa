import { View } from '@tarojs/components';
import { silent } from '@/platform/a11y';
import './block.scss';
import './skeleton.scss';

interface Props {
  rows: number;
  /** Keeps the room of a hero above the rows. */
  hero?: boolean;
}

/** The place of what is coming: as high as the rows it stands for, and still. */
export function Skeleton({ rows, hero }: Props) {
  return (
    <View {...silent}>
      {hero && (
        <View className='sk-hero'>
          <View className='sk-disc sk-big' />
          <View className='g'>
            <View className='sk-line sk-title' />
            <View className='sk-line' />
          </View>
        </View>
      )}
      <View className='blk'>
        {Array.from({ length: rows }, (_, index) => index).map((index) => (
          <View key={index} className='sk-row'>
            <View className='sk-disc' />
            <View className='sk-body'>
              <View className='sk-line sk-title' />
              <View className='sk-line' />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
