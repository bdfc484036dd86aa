import type { Route } from '../routes';
import { OFFICER, STUDENT } from './ways';

const at = (page: string, draw: string) => `packages/appointment/pages/${page}/index?session=demo-draw-${draw}-10183`;

/** The draw as it is explained and computed again, at each of its steps, and where officers enter the public number. */
export const DRAW_SCREENS: Route[] = [
  { name: 'draw-drawn', as: STUDENT, path: at('draw', 'drawn') },
  { name: 'draw-all', as: STUDENT, path: at('draw', 'drawn'), do: [{ tap: '#all-tickets' }, { end: 2 }] },
  { name: 'draw-sealed', as: STUDENT, path: at('draw', 'sealed') },
  { name: 'draw-owed', as: OFFICER, path: at('draw', 'owed') },
  { name: 'draw-value', as: OFFICER, path: at('draw-value', 'owed') },
  {
    name: 'draw-typed',
    as: OFFICER,
    path: at('draw-value', 'owed'),
    do: [{ fill: '#value input', with: '03 07 15 22 28 31 12' }],
  },
];
