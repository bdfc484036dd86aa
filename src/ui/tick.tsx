import { View } from '@tarojs/components';
import { Icon } from './icon';
import './tick.scss';

/** Whether a line of several is chosen: an empty box, or one with a tick. */
export const Tick = ({ on }: { on: boolean }) => (
  <View className={on ? 'tick tick-on' : 'tick'}>{on && <Icon name='ok' size='s' />}</View>
);
