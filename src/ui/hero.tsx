import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fitLines } from './fit-lines';
import './hero.scss';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props {
  id?: string;
  /** A DeadlineRing of size hero. */
  ring: ReactNode;
  title: string;
  text?: ReactNode;
  onTap?: () => void;
}

/** What matters most on a page: on the ground, without a box. In large text the ring stands above its words. */
export function Hero({ id, ring, title, text, onTap }: Props) {
  const content = (
    <>
      {ring}
      <View className='hero-text'>
        <View className={onTap ? 't20' : 't17 b'}>{fitLines(title)}</View>
        {text && <View className='i2 m4'>{typeof text === 'string' ? fitLines(text) : text}</View>}
      </View>
      {onTap && <Icon name='go' />}
    </>
  );
  if (onTap) {
    const label = typeof text === 'string' ? `${title} ${text}` : title;
    return (
      <Tap {...(id ? { id } : {})} className='hero' label={label} onTap={onTap}>
        {content}
      </Tap>
    );
  }
  return (
    <View {...(id ? { id } : {})} className='hero'>
      {content}
    </View>
  );
}
