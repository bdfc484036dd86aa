import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './then-now.scss';

interface Props {
  share: number;
  interval: { low: number; high: number };
  /** The one that the others are seen beside. */
  own: boolean;
  label: string;
}

const at = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A share with its interval on a line from 0 to 100 %, with the half dashed. */
export const IntervalLine = ({ share, interval, own, label }: Props) => {
  const tone = own ? 'tn-now' : 'tn-then';
  return (
    <View className='tn' {...a11y('img', label)}>
      <View className='tn-half' style={{ left: '50%' }} />
      <View className='tn-line'>
        <View
          className={`tn-whisker ${tone}`}
          style={{ left: at(interval.low), width: at(interval.high - interval.low) }}
        />
        <View className={`tn-dot ${tone}`} style={{ left: at(share) }} />
      </View>
    </View>
  );
};
