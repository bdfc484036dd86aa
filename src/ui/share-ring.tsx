import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { a11y } from '@/platform/a11y';
import './share-ring.scss';

interface Props {
  /** Percent of the whole; null: not known, or not shown. */
  percent: number | null;
  /** The whole sentence, spoken instead of the figure. */
  label: string;
}

/** How much of a whole has come: it fills, where a deadline's ring empties. The number travels, the stylesheet draws. */
export function ShareRing({ percent, label }: Props) {
  const style = { '--p': String(percent ?? 0) } as CSSProperties;
  return (
    <View className={`sring${percent === null ? ' sring-none' : ''}`} style={style} {...a11y('img', label)}>
      {percent === null ? '–' : `${percent}%`}
    </View>
  );
}
