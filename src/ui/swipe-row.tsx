import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './swipe-row.scss';
import { Tap } from './tap';

interface Props {
  id: string;
  /** What lies behind the right edge. */
  right: { text: string; tone?: 'brand' | 'pine'; icon?: IconName };
  onAct: () => void;
  /** One Row. */
  children?: ReactNode;
}

/** A row that slides to the left and uncovers one action. It is an ordinary scroller: no finger move costs a setData. */
export function SwipeRow({ id, right, onAct, children }: Props) {
  return (
    <View id={id} className='swipe'>
      {children}
      <Tap id={`${id}-act`} className={`swipe-act swipe-${right.tone ?? 'brand'}`} label={right.text} onTap={onAct}>
        <Icon name={right.icon ?? 'ok'} />
        <View className='swipe-text'>{right.text}</View>
      </Tap>
    </View>
  );
}
