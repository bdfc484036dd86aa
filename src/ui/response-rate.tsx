import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { percentText } from './share-text';
import './response-rate.scss';

interface Props {
  answered: number;
  eligible: number;
  /** After the two numbers: people who answered. */
  unit: string;
}

/** How many of those who were asked answered: both numbers, the share, and a bar. */
export function ResponseRate({ answered, eligible, unit }: Props) {
  const percent = percentText(answered, eligible) ?? '0.0';
  return (
    <View id='response' className='response' {...a11y('img', `${answered} / ${eligible} ${unit} ${percent}%`)}>
      <View className='response-head'>
        <View className='response-n'>{answered}</View>
        <View className='response-of'>{`/ ${eligible} ${unit}`}</View>
        <View className='response-percent'>{percent}%</View>
      </View>
      <View className='response-track'>
        <View className='response-done' style={{ width: `${percent}%` }} />
      </View>
    </View>
  );
}
