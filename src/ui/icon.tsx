import { View } from '@tarojs/components';
import './icon.scss';

export type IconName =
  | 'back'
  | 'go'
  | 'down'
  | 'home'
  | 'open'
  | 'me'
  | 'pen'
  | 'ok'
  | 'no'
  | 'pause'
  | 'lock'
  | 'eye'
  | 'noeye'
  | 'cam'
  | 'pin'
  | 'seal'
  | 'people'
  | 'list'
  | 'find'
  | 'topic'
  | 'send'
  | 'clock'
  | 'redo'
  | 'off'
  | 'warn'
  | 'plus'
  | 'phone'
  | 'copy'
  | 'info';

interface Props {
  name: IconName;
  /** 17, 22 or 36 px at the ordinary font size. */
  size?: 's' | 'm' | 'l';
}

/** A line drawing in the colour of the text around it. */
export function Icon({ name, size = 'm' }: Props) {
  return <View className={`ic ic-${name}${size === 'm' ? '' : ` ic-${size}`}`} />;
}
