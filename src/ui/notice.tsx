import { View } from '@tarojs/components';
import { fitLines } from './fit-lines';
import { Icon, type IconName } from './icon';
import './notice.scss';

interface Props {
  tone: 'corn' | 'maple' | 'pine' | 'brand';
  icon?: IconName;
  text: string;
}

/** One or two sentences the reader must not overlook. */
export function Notice({ tone, icon, text }: Props) {
  return (
    <View className={`notice notice-${tone}`}>
      {icon && <Icon name={icon} />}
      <View className='g'>{fitLines(text)}</View>
    </View>
  );
}
