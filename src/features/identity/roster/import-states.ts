import type { ImportState } from '@types_/identity/roster-import';

/** What a phone has to ask to go on with. */
export const isRunning = (state: ImportState): boolean =>
  state === 'received' || state === 'checking' || state === 'applying';

/** What neither goes on nor waits for anybody. */
export const isOver = (state: ImportState): boolean => !isRunning(state) && state !== 'checked';
