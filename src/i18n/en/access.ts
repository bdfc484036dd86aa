import type { Dictionaries } from '../dictionaries';

export const access: Dictionaries['access'] = {
  'open.chip': 'Full name',
  'open.title': 'Why do you need this name?',
  'open.told': '{name} will know at once: which office, when and why.',
  'open.words': 'Say why',
  'open.wordsPlaceholder': 'To check who lives in Dorm 7',
  'open.wordsShort': 'Write a reason, at least 2 characters.',
  'open.send': 'Record it and look',
  'open.ask': 'Do not look, ask in a letter',
  'open.name': 'Full name',
  'open.shown': 'Recorded, and the student can see it. The name is hidden again when you leave this page.',
  'reason.visit': 'To visit and check, at an agreed time',
  'reason.certificate': 'To issue a certificate',
  'reason.contact': 'To ask the student for details',
  'reason.department': 'To pass it on, the department must know who',
  'reason.other': 'Another reason',

  'list.title': 'Who looked',
  'list.count': '{n} {n|time|times} in all, and never apart from that.',
  'list.empty': 'Nobody has seen your name yet',
  'list.emptyText':
    'Normally the school sees only your family name. If somebody opens the full name, it appears here at once: which office and why.',
  'list.own': 'You exported your data',
  'list.ownText': 'If it was not you, tell a union officer on duty now.',
  'list.onlyOwn': 'Nobody else has seen your name yet.',
  'list.why': 'Reason: {reason}',
  'list.what': 'Seen: {what}',
  'list.approved': 'Agreed before by {office}',
  'list.verified': 'Entries can be added, never changed or deleted. Just checked: none is missing.',
  'list.broken':
    'Some entries do not fit and may have been changed or deleted. Keep a screenshot and tell the school youth league.',
  'list.missing':
    'Entry {n} was here on your last visit. Now it is gone. Keep a screenshot and tell the school youth league.',
  'what.name': 'Name',
  'what.contact': 'Contact details',
  'what.export': 'An exported list with you on it',
};
