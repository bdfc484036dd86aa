import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { a11y } from '@/platform/a11y';
import './deadline-ring.scss';
import { Icon, type IconName } from './icon';
import { hourShape, hourText, type RingState, ringShape, ringText } from './ring-shape';

interface Props {
  /** School days from start to deadline, or hours. */
  total: number;
  /** School days left, or hours; negative when overdue. */
  left: number;
  /** Plain hours instead of school days. */
  hours?: boolean;
  state: RingState;
  /** The whole sentence, spoken instead of the figure. */
  label: string;
  size?: 'row' | 'hero';
  /** Word under the figure of a hero. */
  unit?: string;
  /** Stands in the middle on the last day. */
  todayText?: string;
  /** On the last day: hours of the working day left, of 8. */
  hoursLeft?: number;
}

const SIGNS: Partial<Record<RingState, IconName>> = { paused: 'pause', solved: 'ok', unsolved: 'no', done: 'ok' };

/** One segment per school day; spent ones go clockwise from twelve. The numbers travel, the stylesheet draws. */
export function DeadlineRing({ total, left, state, hours, label, size, unit, todayText = '', hoursLeft }: Props) {
  const { segments, spent, gap } = hours ? hourShape(state, total, left) : ringShape(state, total, left, hoursLeft);
  const style = { '--n': String(segments), '--s': String(spent), '--g': `${gap}deg` } as CSSProperties;
  const sign = SIGNS[state];
  const isHero = size === 'hero';
  const figure = hours ? hourText(state, left) : ringText(state, left, todayText);
  const isWord = hours ? !sign && !isHero : state === 'today' && todayText.length > 1;
  const hasUnit = state === 'running' || (hours && state === 'today');
  return (
    <View
      className={`ring ring-${state}${isHero ? ' ring-hero' : ''}${segments > 1 ? '' : ' ring-whole'}${isWord ? ' ring-word' : ''}`}
      {...(segments > 1 || spent ? { style } : {})}
      {...a11y('img', label)}
    >
      {sign ? <Icon name={sign} /> : hours && !isHero ? `${figure}h` : figure}
      {isHero && unit && hasUnit && <View className='ring-unit'>{unit}</View>}
    </View>
  );
}
