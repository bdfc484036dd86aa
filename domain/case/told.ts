import type { CaseState } from './state';

/** Whether an officer wrote the case down for somebody (代录), and whoever's it is has not taken it over with the code. */
export const isTold = ({ events }: Pick<CaseState, 'events'>): boolean =>
  events.some(({ what }) => what.name === 'file' && what.told !== undefined) &&
  !events.some(({ what }) => what.name === 'claim');

/** Who has done something with a case has taken it for their own. */
export const hasActed = ({ events }: Pick<CaseState, 'events'>): boolean =>
  events.some(({ by }) => by.role === 'author');

/** Whether all that a case says, that somebody may come to harm too, is the word of an officer alone: its student has said nothing yet. */
export const isHearsay = (state: Pick<CaseState, 'events'>): boolean => isTold(state) && !hasActed(state);
