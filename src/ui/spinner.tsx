import { View } from '@tarojs/components';
import { silent } from '@/platform/a11y';
import './spinner.scss';

/** The only thing that turns: something is being sent. */
export function Spinner() {
  return <View className='spin' {...silent} />;
}
