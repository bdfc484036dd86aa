import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fitLines } from './fit-lines';
import './letter.scss';
import { Postmark } from './postmark';

interface Props {
  from: string;
  meta: string;
  postmark?: string;
  /** Written by the reader: pale blue, free on the left. */
  mine?: boolean;
  children?: ReactNode;
}

/** One letter of an exchange; routing is a TimelineNote between two, never a letter. */
export function Letter({ from, meta, postmark, mine, children }: Props) {
  return (
    <View className={`letter${mine ? ' letter-mine' : ''}`}>
      <View className='letter-head'>
        <View className='g'>
          <View className='letter-from'>{from}</View>
          <View className='letter-meta'>{fitLines(meta)}</View>
        </View>
        {postmark && <Postmark text={postmark} />}
      </View>
      <View className='letter-say'>{children}</View>
    </View>
  );
}
