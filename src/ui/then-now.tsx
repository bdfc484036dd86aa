import { View } from '@tarojs/components';
import { a11y, silent } from '@/platform/a11y';
import './then-now.scss';

export interface Whiskered {
  share: number;
  interval: { low: number; high: number };
}

/** The stretch of 0 to 1 that several pairs lie in, to tens, with the half within. */
export function stretchOf(all: readonly Whiskered[]): { from: number; to: number } {
  const low = Math.min(0.5, ...all.map(({ interval }) => interval.low));
  const high = Math.max(0.5, ...all.map(({ interval }) => interval.high));
  return { from: Math.floor(low * 10) / 10, to: Math.ceil(high * 10) / 10 };
}

interface Props {
  before: Whiskered;
  now: Whiskered;
  stretch: { from: number; to: number };
  /** Both, and whether they differ, in words. */
  label: string;
}

/** A share then (hollow) and now (solid), each with its whisker, on one scale with the half dashed. */
export function ThenNow({ before, now, stretch: { from, to }, label }: Props) {
  const at = (share: number) => `${(((share - from) / (to - from || 1)) * 100).toFixed(2)}%`;
  const line = (what: 'then' | 'now', { share, interval }: Whiskered) => (
    <View className='tn-line'>
      <View
        className={`tn-whisker tn-${what}`}
        style={{ left: at(interval.low), width: at(from + interval.high - interval.low) }}
      />
      <View className={`tn-dot tn-${what}`} style={{ left: at(share) }} />
    </View>
  );
  return (
    <View className='tn' {...a11y('img', label)}>
      <View className='tn-half' style={{ left: at(0.5) }} />
      {line('then', before)}
      {line('now', now)}
    </View>
  );
}

/** What hollow and solid are. */
export const ThenNowLegend = ({ before, now }: { before: string; now: string }) => (
  <View className='tn-legend'>
    <View className='tn-key tn-then' {...silent} />
    {before}
    <View className='tn-key tn-now' {...silent} />
    {now}
  </View>
);

/** The ends of the scale, beneath the last pair. */
export const ThenNowScale = ({ stretch: { from, to } }: { stretch: { from: number; to: number } }) => (
  <View className='tn-scale' {...silent}>
    <View>{Math.round(from * 100)}%</View>
    <View>{Math.round(to * 100)}%</View>
  </View>
);
