import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './block.scss';

interface Props {
  id?: string;
  /** 16 px of room inside: for words. Rows bring their own. */
  padded?: boolean;
  /** A 2 px maple border: danger, nothing else. */
  danger?: boolean;
  children?: ReactNode;
}

/** A card with a hairline. No block inside a block. */
export function Block({ id, padded, danger, children }: Props) {
  return (
    <View {...(id ? { id } : {})} className={`blk${padded ? ' blk-pad' : ''}${danger ? ' blk-danger' : ''}`}>
      {children}
    </View>
  );
}
