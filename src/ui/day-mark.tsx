import { View } from '@tarojs/components';
import './day-mark.scss';

/** The day of a month with the time under it: at the head of a row whose section is the month. */
export const DayMark = ({ day, time }: { day: string; time: string }) => (
  <View className='day-mark'>
    <View className='day-mark-day'>{day}</View>
    {time}
  </View>
);
