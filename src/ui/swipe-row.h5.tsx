import { View } from '@tarojs/components';
import { type TouchEvent, useRef, useState } from 'react';
import { a11y } from '@/platform/a11y';
import type { SwipeRowProps } from './swipe-row';
import './swipe-row.scss';

// As in src/native/swipe-row/gesture.wxs, which WeChat runs instead.
const WIDTH = 64;
const SLOP = 8;

interface Grip {
  x: number;
  y: number;
  axis: 'open' | 'x' | 'none';
}

const sideOf = (offset: number) => (offset < 0 ? 'right' : 'left');

/** The same row in a browser: React follows the finger. */
export function SwipeRow({ id, left, right, disabled = false, onAct, children }: SwipeRowProps) {
  const [offset, setOffset] = useState(0);
  const [held, setHeld] = useState(false);
  const grip = useRef<Grip>({ x: 0, y: 0, axis: 'none' });
  const actions = { left, right };

  const start = ({ touches }: TouchEvent) => {
    const [touch] = Array.from(touches);
    const off = disabled || touches.length > 1 || !touch;
    grip.current = { x: touch?.pageX ?? 0, y: touch?.pageY ?? 0, axis: off ? 'none' : 'open' };
  };
  const move = ({ touches }: TouchEvent) => {
    const { current } = grip;
    const [touch] = Array.from(touches);
    if (!touch || current.axis === 'none') return;
    const [dx, dy] = [touch.pageX - current.x, touch.pageY - current.y];
    if (current.axis === 'open') {
      if (Math.max(Math.abs(dx), Math.abs(dy)) < SLOP) return;
      current.axis = Math.abs(dx) > Math.abs(dy) ? 'x' : 'none';
    }
    if (current.axis !== 'x') return;
    setHeld(true);
    setOffset(actions[sideOf(dx)] ? Math.max(-WIDTH, Math.min(WIDTH, dx)) : 0);
  };
  const release = () => {
    grip.current.axis = 'none';
    setHeld(false);
    setOffset(0);
  };
  const end = () => {
    const side = Math.abs(offset) > WIDTH / 2 ? sideOf(offset) : undefined;
    release();
    if (side) onAct(side);
  };

  return (
    <View id={id} className='swipe-row'>
      {(['left', 'right'] as const).map((side) => {
        const action = actions[side];
        const tone = action?.tone ?? (side === 'left' ? 'corn' : 'brand');
        return (
          action && (
            <View
              key={side}
              className={`swipe-row-action swipe-row-${side} swipe-row-${tone}`}
              onClick={() => !disabled && onAct(side)}
              {...a11y('button', action.text, { disabled })}
            >
              {action.text}
            </View>
          )
        );
      })}
      <View
        className={held ? 'swipe-row-front' : 'swipe-row-front swipe-row-back'}
        style={offset === 0 ? {} : { transform: `translateX(${offset}px)` }}
        onTouchStart={start as never}
        onTouchMove={move as never}
        onTouchEnd={end}
        onTouchCancel={release}
      >
        {children}
      </View>
    </View>
  );
}
