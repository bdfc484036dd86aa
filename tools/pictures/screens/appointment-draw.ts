import type { DrawView } from '../../../types/appointment/draw-view';
import type { Route } from '../routes';
import { ADMIN, OFFICER, STUDENT } from './ways';

const at = (page: string, draw: string) => `packages/appointment/pages/${page}/index?session=demo-draw-${draw}-10183`;

/** A draw with something else said about it. */
const draw = (name: string, of: string, more: (view: DrawView) => Partial<DrawView>): Route => ({
  ...{ name: `draw-${name}`, as: STUDENT, path: at('draw', of) },
  answers: { 'appointment.draw': (data) => ({ ...(data as DrawView), ...more(data as DrawView) }) },
});
const entered = (name: string, state: string): Route => ({
  ...{ name: `draw-${name}`, as: OFFICER, path: at('draw-value', 'owed') },
  answers: { 'appointment.enter-draw-value': (data) => ({ ...(data as object), state }) },
  do: [{ fill: '#value input', with: '03 07 15 22 28 31 12' }, { tap: '#send-value' }],
});

/** The draw as it is explained and computed again, at each of its steps, and where officers enter the public number. */
export const DRAW_SCREENS: Route[] = [
  { name: 'draw-drawn', as: STUDENT, path: at('draw', 'drawn') },
  { name: 'draw-all', as: STUDENT, path: at('draw', 'drawn'), do: [{ tap: '#all-tickets' }, { end: 2 }] },
  { name: 'draw-sealed', as: STUDENT, path: at('draw', 'sealed') },
  { name: 'draw-owed', as: OFFICER, path: at('draw', 'owed') },
  draw('open', 'sealed', () => ({ sealed: null })),
  draw('nobody', 'sealed', ({ sealed }) => ({
    sealed: sealed && { ...sealed, count: 0, firsts: 0, list: '' },
    mine: null,
  })),
  draw('not-needed', 'sealed', ({ sealed, session }) => ({
    drawn: { at: sealed?.at ?? '', seats: session.seats, seed: null, orderHash: null },
  })),
  draw('index', 'drawn', (view) => ({
    ...{ beacon: 'sse', value: view.value && { ...view.value, text: '3962.18' } },
  })),
  draw('soon', 'owed', ({ sealed }) => ({
    value: { text: '03 07 15 22 28 31 + 12', at: sealed?.valueAt ?? '', by: ['权益部', '主席团'] },
  })),
  draw('broken', 'drawn', ({ drawn }) => ({ drawn: drawn && { ...drawn, orderHash: 'f'.repeat(64) } })),
  { name: 'draw-failed', as: STUDENT, path: at('draw', 'drawn'), silent: { 'appointment.draw': 0 } },
  {
    ...{ name: 'draw-wrong', as: OFFICER, path: at('draw-value', 'owed') },
    do: [{ fill: '#value input', with: '03 03 15 22 28 34 17' }, { tap: '#send-value' }],
  },
  { name: 'draw-nothing-to-enter', as: ADMIN, path: at('draw-value', 'drawn') },
  entered('waiting', 'waiting'),
  entered('differs', 'differs'),
  entered('agreed', 'agreed'),
  { name: 'draw-value', as: OFFICER, path: at('draw-value', 'owed') },
  {
    name: 'draw-typed',
    as: OFFICER,
    path: at('draw-value', 'owed'),
    do: [{ fill: '#value input', with: '03 07 15 22 28 31 12' }],
  },
];
