import { View } from '@tarojs/components';
import './block.scss';
import { TimelineNote } from './timeline-note';

interface Props {
  id: string;
  label: string;
  value: string;
  /** What the reader must know about it. */
  note: string;
}

/** One fact that was asked for, in large letters, with what knowing it means. */
export function FactBox({ id, label, value, note }: Props) {
  return (
    <View id={id} className='blk blk-pad m8'>
      <View className='t13 i3'>{label}</View>
      <View className='t20'>{value}</View>
      <TimelineNote icon='seal' text={note} />
    </View>
  );
}
