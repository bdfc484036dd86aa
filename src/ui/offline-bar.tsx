import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { useOnline } from '@/platform/network';
import { Notice } from './notice';
import './offline-bar.scss';

interface Props {
  text: string;
}

/** Shown only while there is no network: says what happens to what was written. */
export function OfflineBar({ text }: Props) {
  if (useOnline()) return null;
  return (
    <View className='offline' {...a11y('status')}>
      <Notice tone='corn' icon='off' text={text} />
    </View>
  );
}
