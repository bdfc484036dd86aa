import type { Dictionaries } from '../dictionaries';

export const outcome: Dictionaries['outcome'] = {
  reopenUntil: 'Not solved? Send it back by {day}; the school’s days begin anew.',
  lastTime: 'Sent back twice; this is the last time. If it is still not solved, the youth league will call you.',
  league: 'Sent back twice. Now the youth league will call you; you need not write again.',
  unreachable: 'Your answer was awaited for 7 school days. To go on, send it back.',
};
