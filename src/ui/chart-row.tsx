import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './chart-row.scss';
import { fitLines } from './fit-lines';

interface Props {
  id?: string;
  title: string;
  /** n / N, then what is large. */
  small?: string;
  large?: string;
  /** Beneath, in small letters. */
  note?: string;
  children?: ReactNode;
}

/** A line of a chart: what it is about and its figures in words, and beneath them the shape. */
export const ChartRow = ({ id, title, small, large, note, children }: Props) => (
  <View {...(id ? { id } : {})} className='chart'>
    <View className='chart-head'>
      <View className='chart-title'>{fitLines(title)}</View>
      {small && <View className='chart-n'>{small}</View>}
      {large && <View className='chart-large'>{large}</View>}
    </View>
    {children}
    {note && <View className='chart-note'>{fitLines(note)}</View>}
  </View>
);
