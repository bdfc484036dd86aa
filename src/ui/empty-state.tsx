import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fitLines } from './fit-lines';
import './block.scss';
import './state.scss';

interface Props {
  title: string;
  /** What to do next, and what will happen then. */
  text: string;
  action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <View className='blk state'>
      <View className='state-title'>{fitLines(title)}</View>
      <View className='state-text'>{fitLines(text)}</View>
      {action && <View className='state-act'>{action}</View>}
    </View>
  );
}
