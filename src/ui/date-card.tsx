import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './date-card.scss';

interface Props {
  month: string;
  day: string;
  weekday: string;
  /** Spoken instead of the three. */
  label: string;
}

/** A day as it stands on a calendar's sheet: beside the name of what takes place on it. */
export const DateCard = ({ month, day, weekday, label }: Props) => (
  <View className='date-card' {...a11y('img', label)}>
    <View className='date-card-in'>{month}</View>
    <View className='date-card-day'>{day}</View>
    <View className='date-card-in'>{weekday}</View>
  </View>
);
