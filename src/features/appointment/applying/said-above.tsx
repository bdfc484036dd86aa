import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { FailureNotice } from '@/remote/failure-notice';

/** Why the last step was not taken. */
export type Said = Failure | null;

/** Above the buttons of a dock, where whoever tapped one looks; in a box of its own, so that the buttons are not sent anew. */
export const SaidAbove = ({ said }: { said: Said }) => (
  <View className='dock-said'>
    <FailureNotice failure={said} />
  </View>
);
