import { View } from '@tarojs/components';
import { fitLines } from './fit-lines';
import { Icon, type IconName } from './icon';
import './timeline-note.scss';

interface Props {
  icon: IconName;
  text: string;
}

/** What happened between two letters, in one small line. */
export function TimelineNote({ icon, text }: Props) {
  return (
    <View className='tnote'>
      <Icon name={icon} size='s' />
      {fitLines(text)}
    </View>
  );
}
