import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type A11yState, a11y } from '@/platform/a11y';
import './tap.scss';

interface Props extends Omit<A11yState, 'disabled'> {
  id?: string;
  className: string;
  role?: string;
  label?: string;
  disabled?: boolean;
  onTap: () => void;
  children?: ReactNode;
}

/**
 * Whatever can be tapped: answers at once to the finger, has a role and a name, and is deaf while disabled.
 * Its words are its name; a label is for what they do not say, for each one travels through setData.
 */
export function Tap({ id, className, role = 'button', label, disabled, onTap, children, checked, selected }: Props) {
  const tapped = (event: { stopPropagation: () => void }) => {
    event.stopPropagation();
    if (!disabled) onTap();
  };
  return (
    <View
      {...(id ? { id } : {})}
      className={className}
      hoverClass='press'
      onClick={tapped}
      {...a11y(role, label, { checked, selected, disabled: disabled || undefined })}
    >
      {children}
    </View>
  );
}
