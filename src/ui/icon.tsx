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
  | 'info'
  | 'f1'
  | 'f2'
  | 'f3'
  | 'f4'
  | 'f5';

interface Props {
  name: IconName;
  /** 17, 22 or 36 px at the ordinary font size. */
  size?: 's' | 'm' | 'l';
}

/** A line drawing in the colour of the text around it; f1 to f5 are the faces of a rating, worst first, always large. */
export function Icon({ name, size = 'm' }: Props) {
  const scale = /^f\d/.test(name) ? ' ic-face' : size === 'm' ? '' : ` ic-${size}`;
  return <View className={`ic ic-${name}${scale}`} />;
}
