import type { CaseState } from './state';

/** Whether an officer wrote the case down for somebody (代录), and whoever's it is has not taken it over with the code. */
export const isTold = ({ events }: Pick<CaseState, 'events'>): boolean =>
  events.some(({ what }) => what.name === 'file' && what.told !== undefined) &&
  !events.some(({ what }) => what.name === 'claim');
