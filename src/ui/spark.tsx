import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { silent } from '@/platform/a11y';
import './spark.scss';
import { sparkImage } from './spark-path';

interface Props {
  /** Percentages, oldest first; null where nothing was counted. */
  trend: (number | null)[];
}

/** A small line between the hairlines of 0 and 100: it may look flat, because it must not exaggerate. */
export function Spark({ trend }: Props) {
  const image = sparkImage(trend);
  return (
    <View className='spark' {...silent}>
      {image && <View className='spark-line' style={{ '--i': image } as CSSProperties} />}
    </View>
  );
}
