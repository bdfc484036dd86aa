import fs from 'node:fs';
import path from 'node:path';

export type Finger = [x: number, y: number];

interface TouchEventLike {
  touches: { pageX: number; pageY: number }[];
}
type Handler = (event: TouchEventLike, owner: object) => boolean;
type Gesture = Record<'start' | 'move' | 'end' | 'cancel', Handler>;

export const COMPONENT = path.resolve(__dirname, '../../src/native/swipe-row');

/** gesture.wxs as a module: WXS is a part of JavaScript, so Node can run it. */
export function loadGesture(): Gesture {
  const module = { exports: {} as Gesture };
  new Function('module', fs.readFileSync(path.join(COMPONENT, 'gesture.wxs'), 'utf8'))(module);
  return module.exports;
}

/** What WXS sees of one row, and what it did to it. */
export function newRow(dataset: { left: number; right: number; off: number }) {
  const styles: (string | undefined)[] = [];
  const classes = new Set<string>();
  const acts: unknown[] = [];
  const state = {};
  const front = {
    setStyle: (style: { transform?: string }) => void styles.push(style.transform),
    addClass: (name: string) => void classes.add(name),
    removeClass: (name: string) => void classes.delete(name),
    getDataset: () => dataset,
  };
  const owner = {
    selectComponent: () => front,
    getState: () => state,
    callMethod: (_: string, detail: unknown) => void acts.push(detail),
  };
  const touch = ([pageX, pageY]: Finger, fingers = 1): TouchEventLike => ({
    touches: Array.from({ length: fingers }, () => ({ pageX, pageY })),
  });
  return { owner, styles, classes, acts, touch };
}
