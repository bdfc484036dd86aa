import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { Notice } from '@/ui/notice';
import { afterwardsText } from './afterwards-text';

/** Below whose turn it is: what comes after the end. */
export function AfterwardsLine({ view }: { view: CaseView }) {
  const text = afterwardsText(view);
  return <View>{text !== '' && <Notice tone='brand' icon='info' text={text} />}</View>;
}
