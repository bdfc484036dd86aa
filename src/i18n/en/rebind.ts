import type { Dictionaries } from '../dictionaries';

export const rebind: Dictionaries['rebind'] = {
  pending: 'An officer has to check',
  pendingText:
    'Take your campus or student card to the student union of {school} by {day}. When they agree, this account works.',
  objected: 'Not moved',
  objectedText:
    'The old WeChat account said it was not you. If that is wrong, take your card to the student union of {school}.',
  refused: 'Not agreed',
  refusedText: 'The officer wrote: {words}. You can ask again with your card.',
  approved: 'Agreed, moving now',
  approvedText: 'It takes a minute at most. Pull down to look.',
  done: 'Moved',
  doneText: 'This WeChat account is now yours here. Pull down to look.',
  ended: 'Not moved',
  endedText:
    'Something about this student number has changed. Go back and link it again, or ask the student union of {school}.',
  expired: 'Expired',
  expiredText: 'Nobody checked it for 14 days. Go back, link again and ask once more.',
  moved: 'This number is now linked to another WeChat account',
  movedText:
    'You cannot see your cases here any more, but none is lost. If it was not you, go to the student union of {school} now.',
  again: 'Link again',
};
