import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Block } from '@/ui/block';
import { said } from '../results/said';
import './texts.scss';

type Items = readonly { id: string; title: Parameters<typeof said>[0] }[];

interface Props<T> {
  items: Items;
  texts: readonly T[];
  /** Those that were taken out. */
  gone: readonly string[];
  /** Under a text: what else is known of it, and what can be done. */
  children: (text: T) => ReactNode;
}

/** Texts one under the other, each with what was asked. */
export function TextList<T extends { id: string; item: string; text: string }>({
  items,
  texts,
  gone,
  children,
}: Props<T>) {
  const askedIn = (item: string): string => {
    const found = items.find(({ id }) => id === item);
    return found ? said(found.title) : '';
  };
  return (
    <Block id='texts'>
      {texts.map((one) =>
        // Its place stays, empty: without it the whole list would be sent once more.
        gone.includes(one.id) ? (
          <View key={one.id} />
        ) : (
          <View key={one.id} className='said said-line'>
            {one.text}
            <View className='t13 i3 m4'>{askedIn(one.item)}</View>
            {children(one)}
          </View>
        ),
      )}
    </Block>
  );
}
