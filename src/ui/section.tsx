import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y } from '@/platform/a11y';
import './section.scss';

interface Props {
  title?: string;
  aside?: string;
  children?: ReactNode;
}

/** A named part of a page; the aside (a count, a period) stands at the end of its title line. */
export function Section({ title, aside, children }: Props) {
  return (
    <View className='sec'>
      {(title || aside) && (
        <View className='sec-head' {...a11y('heading')}>
          {title}
          {aside && <View className='sec-aside'>{aside}</View>}
        </View>
      )}
      {children}
    </View>
  );
}
