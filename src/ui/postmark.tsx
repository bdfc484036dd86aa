import { View } from '@tarojs/components';
import { silent } from '@/platform/a11y';
import './postmark.scss';

interface Props {
  /** The day a letter was sent, such as 11.20; the date stands in words beside it. */
  text: string;
}

/** Stamped on every letter; grey, because it is a fact and no judgement. */
export function Postmark({ text }: Props) {
  return (
    <View className='pm' {...silent}>
      {text}
    </View>
  );
}
