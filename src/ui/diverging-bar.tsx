import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './diverging-bar.scss';

/** How much of the width is on either side of the axis: the same for all bars that are compared. */
export interface Extent {
  left: number;
  right: number;
}

interface Props {
  /** By point, 1 to 5. */
  counts: readonly number[];
  /** Where the share of the upper two may lie. */
  interval: { low: number; high: number };
  extent: Extent;
  /** All of it in words. */
  label: string;
}

const NEGATIVE = 3;

/** What bars need so that none is cut off: of each its lower three, and its upper two with the interval. */
export function extentOf(bars: readonly Pick<Props, 'counts' | 'interval'>[]): Extent {
  const shares = bars.map(({ counts, interval }) => {
    const n = counts.reduce((sum, count) => sum + count, 0) || 1;
    const left = counts.slice(0, NEGATIVE).reduce((sum, count) => sum + count, 0) / n;
    return { left, right: Math.max(1 - left, interval.high) };
  });
  return {
    left: Math.max(0.05, ...shares.map(({ left }) => left)),
    right: Math.max(0.05, ...shares.map(({ right }) => right)),
  };
}

/** Five points around an axis between the third and the fourth: its right end is the share of the upper two, and the whisker sits on it. */
export function DivergingBar({ counts, interval, extent, label }: Props) {
  const n = counts.reduce((sum, count) => sum + count, 0) || 1;
  const width = extent.left + extent.right;
  const percent = (share: number) => `${((share / width) * 100).toFixed(2)}%`;
  const lower = counts.slice(0, NEGATIVE).reduce((sum, count) => sum + count, 0) / n;
  const axis = extent.left;
  return (
    <View className='dvg' {...a11y('img', label)}>
      <View className='dvg-bar' style={{ left: percent(axis - lower), width: percent(1) }}>
        {counts.map((count, point) =>
          count > 0 ? (
            <View
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the point
              key={point}
              className={`dvg-part dvg-${point + 1}`}
              style={{ width: `${((count / n) * 100).toFixed(2)}%` }}
            />
          ) : null,
        )}
      </View>
      <View className='dvg-axis' style={{ left: percent(axis) }} />
      <View
        className='dvg-whisker'
        style={{ left: percent(axis + interval.low), width: percent(interval.high - interval.low) }}
      />
    </View>
  );
}
