import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fitLines } from '@/ui/fit-lines';
import './draw.scss';

interface Props {
  nth: number;
  title: string;
  children?: ReactNode;
}

/** One of the steps of a draw, with its number in a ring. */
export function Step({ nth, title, children }: Props) {
  return (
    <View className='dstep'>
      <View className='dstep-n'>{nth}</View>
      <View className='g'>
        <View className='t17 b'>{fitLines(title)}</View>
        {children}
      </View>
    </View>
  );
}

/** A sentence of a step. */
export const Line = ({ text }: { text: string }) => <View className='t15 i2'>{fitLines(text)}</View>;
