import type { Dictionaries } from '../dictionaries';

export const outcome: Dictionaries['outcome'] = {
  reopenUntil: 'You can send it back until {day}.',
  lastTime: 'Sent back twice; this is the last time. If it is still not solved, the youth league will call you.',
  lastTimeUnion:
    'Sent back twice; this is the last time. If it is still not solved, that is on record, and you can write a new one.',
  lateCall: 'You still can say. If it is not solved, the youth league will call you.',
  lateAnew: 'You still can say, for the record. It cannot be sent back any more; if it is not solved, write a new one.',
  brokenCall: 'If it is broken, the youth league will call you.',
  brokenAnew: 'If it is broken, that is on record. It cannot be sent back any more; you can write a new one.',
  anew: 'Write a new one',
  anewText: 'It cannot be sent back any more. If it is not solved, write a new one.',
  anewBegins: 'Following up on {number}: ',
  unreachable: 'Your answer was awaited for 7 school days. To go on, send it back.',
};
