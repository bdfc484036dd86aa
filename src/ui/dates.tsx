import { View } from '@tarojs/components';
import './dates.scss';

interface Props {
  items: { date: string; text: string; last?: boolean }[];
}

/** The dates to come, in their order; the last one, filled, is the one that counts. */
export function Dates({ items }: Props) {
  return (
    <View className='dates'>
      {items.map(({ date, text, last }) => (
        <View key={date + text} className={`dates-item${last ? ' dates-last' : ''}`}>
          <View className='dates-day'>{date}</View>
          <View className='dates-text'>{text}</View>
        </View>
      ))}
    </View>
  );
}
