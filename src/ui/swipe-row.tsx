import type { ReactNode } from 'react';

type Tone = 'brand' | 'corn' | 'pine';
type Side = 'left' | 'right';

interface Action {
  text: string;
  tone?: Tone;
}

export interface SwipeRowProps {
  id: string;
  /** Behind the left edge: a swipe to the right. */
  left?: Action;
  /** Behind the right edge: a swipe to the left. */
  right?: Action;
  disabled?: boolean;
  onAct: (side: Side) => void;
  children?: ReactNode;
}

interface NativeProps {
  id: string;
  'left-text': string;
  'left-tone': Tone;
  'right-text': string;
  'right-tone': Tone;
  disabled: boolean;
  onAct: (event: { detail: { side: Side } }) => void;
  children?: ReactNode;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'swipe-row': NativeProps;
    }
  }
}

/**
 * A row that slides aside over one action on each side and acts when let go beyond the middle. The page must name
 * `swipe-row` in its usingComponents. Taro reads the attributes out of this JSX: each must be written here, none spread.
 */
export function SwipeRow({ id, left, right, disabled = false, onAct, children }: SwipeRowProps) {
  return (
    <swipe-row
      id={id}
      left-text={left?.text ?? ''}
      left-tone={left?.tone ?? 'corn'}
      right-text={right?.text ?? ''}
      right-tone={right?.tone ?? 'brand'}
      disabled={disabled}
      onAct={(event) => onAct(event.detail.side)}
    >
      {children}
    </swipe-row>
  );
}
