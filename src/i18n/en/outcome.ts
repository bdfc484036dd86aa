import type { Dictionaries } from '../dictionaries';

export const outcome: Dictionaries['outcome'] = {
  reopenUntil: 'You can send it back until {day}.',
  lastTime: 'Sent back twice; this is the last time. If it is still not solved, the youth league will call you.',
  unreachable: 'Your answer was awaited for 7 school days. To go on, send it back.',
};
