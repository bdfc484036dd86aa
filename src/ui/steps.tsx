import { View } from '@tarojs/components';
import { a11y, silent } from '@/platform/a11y';
import './steps.scss';

interface Props {
  total: number;
  /** 1 on the first step. */
  current: number;
  /** Spoken, such as step 3 of 5. */
  label?: string;
}

/** How far the reader has come. */
export function Steps({ total, current, label }: Props) {
  return (
    <View className='steps' {...(label ? a11y('img', label) : silent)}>
      {Array.from({ length: total }, (_, index) => index).map((index) => (
        <View key={index} className={`step${index < current ? ' step-on' : ''}`} />
      ))}
    </View>
  );
}
