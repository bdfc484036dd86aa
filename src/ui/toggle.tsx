import { View } from '@tarojs/components';
import { fitLines } from './fit-lines';
import { Tap } from './tap';
import './toggle.scss';

interface Props {
  id: string;
  label: string;
  second?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, told by shape as well as by colour; the second line says what follows from it. */
export function Toggle({ id, label, second, on, onChange }: Props) {
  return (
    <Tap id={id} className={on ? 'tgl tgl-on' : 'tgl'} role='switch' checked={on} onTap={() => onChange(!on)}>
      <View className='g'>
        {fitLines(label)}
        {second && <View className='tgl-2'>{fitLines(second)}</View>}
      </View>
    </Tap>
  );
}
