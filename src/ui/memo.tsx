import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Chip } from './chip';
import { fitLines } from './fit-lines';
import './letter.scss';
import './memo.scss';

interface Props {
  from: string;
  meta: string;
  /** Who does not see it. */
  mark: string;
  children?: ReactNode;
}

/** Words among those who work on something: a dashed edge and a lock, so that nobody takes it for a letter. */
export const Memo = ({ from, meta, mark, children }: Props) => (
  <View className='letter memo'>
    <View className='letter-head'>
      <View className='g'>
        <View className='letter-from'>{from}</View>
        <View className='letter-meta'>{fitLines(meta)}</View>
      </View>
      <Chip icon='lock' text={mark} />
    </View>
    <View className='letter-say'>{children}</View>
  </View>
);
