import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fitLines } from './fit-lines';
import { Icon } from './icon';
import './row.scss';
import { Tap } from './tap';

interface Props {
  id?: string;
  /** In small letters above the title: what it is about. */
  over?: string;
  title: string;
  second?: string;
  third?: string;
  leading?: ReactNode;
  trailing?: ReactNode | 'chevron';
  onTap?: () => void;
  /** Spoken instead of the title and the second line. */
  label?: string;
  /** One of several that are chosen by a tap: whether it is. */
  checked?: boolean;
  /** Keeps its place and is not seen. */
  gone?: boolean;
  children?: ReactNode;
}

/** A line of a block; the hairline above it starts where its words start. */
export function Row({
  id,
  over,
  title,
  second,
  third,
  leading,
  trailing,
  onTap,
  label,
  checked,
  gone,
  children,
}: Props) {
  const chevron = trailing === 'chevron';
  const content = (
    <>
      {leading && <View className='row-lead'>{leading}</View>}
      <View className={`row-body${trailing && !chevron ? ' row-act' : ''}`}>
        <View className='row-text'>
          {over && <View className='row-2'>{fitLines(over)}</View>}
          <View className='row-title'>{fitLines(title)}</View>
          {second && <View className='row-2'>{fitLines(second)}</View>}
          {third && <View className='row-3'>{fitLines(third)}</View>}
          {children}
        </View>
        {trailing && <View className='row-end'>{chevron ? <Icon name='go' /> : trailing}</View>}
      </View>
    </>
  );
  const look = gone ? 'row row-gone' : 'row';
  const spoken = label ?? [over, title, second, third].filter(Boolean).join(' ');
  if (onTap) {
    return (
      <Tap
        {...(id ? { id } : {})}
        {...(checked === undefined ? {} : { role: 'checkbox', checked })}
        className={look}
        label={spoken}
        onTap={onTap}
      >
        {content}
      </Tap>
    );
  }
  return (
    <View {...(id ? { id } : {})} className={look}>
      {content}
    </View>
  );
}
