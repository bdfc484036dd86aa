import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './dock.scss';
import { fitLines } from './fit-lines';

interface Props {
  children?: ReactNode;
  note?: string;
}

/** Where the thumb is: the buttons of a page, and one line that says what they cost. */
export function Dock({ children, note }: Props) {
  return (
    <View className='dock'>
      <View className='dock-row'>{children}</View>
      {note && <View className='dock-note'>{fitLines(note)}</View>}
    </View>
  );
}
