import type { Route } from '../routes';
import { STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const place = (name: string) => `${PAGES}/place/index?session=demo-applying-${name}-10183`;

/** Applying for a session, and one's place in its line. */
export const APPLYING_SCREENS: Route[] = [
  { name: 'applying-mine', as: STUDENT, path: `${PAGES}/my-applications/index` },
  { name: 'applying-form', as: STUDENT, path: place('draw') },
  {
    name: 'applying-group',
    as: STUDENT,
    path: place('draw'),
    do: [{ fill: '#apply-topic textarea', with: '供暖检修能不能赶在十月前做完？' }, { tap: '#for-group' }],
  },
  { name: 'applying-rush', as: STUDENT, path: place('rush') },
  { name: 'applying-seat', as: STUDENT, path: place('seat') },
  { name: 'applying-leave', as: STUDENT, path: place('seat'), do: [{ tap: '#leave' }] },
  { name: 'applying-offer', as: STUDENT, path: place('offer') },
  { name: 'applying-held', as: 'demo-10183-student-3', path: place('rush') },
  {
    name: 'applying-digest',
    as: STUDENT,
    path: place('draw'),
    do: [{ tap: '#bring-digest' }],
  },
  { name: 'applying-wait', as: STUDENT, path: place('wait') },
];
