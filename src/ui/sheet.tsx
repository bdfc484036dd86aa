import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y, silent } from '@/platform/a11y';
import './sheet.scss';

interface Props {
  open: boolean;
  onClose: () => void;
  /** Spoken when it opens. */
  label: string;
  children?: ReactNode;
}

/** A choice that comes up from the bottom; a tap beside it closes it. */
export function Sheet({ open, onClose, label, children }: Props) {
  if (!open) return null;
  return (
    <View className='sheet'>
      <View id='sheet-veil' className='sheet-veil' catchMove onClick={onClose} {...silent} />
      <View className='sheet-panel' {...a11y('dialog', label)}>
        {children}
      </View>
    </View>
  );
}
