import type { Dictionaries } from '../dictionaries';

export const danger: Dictionaries['danger'] = {
  toggle: 'Somebody could get hurt',
  toggleText: 'Bare wires, a wall about to fall, a threat. Then hours count, holidays too.',
  look: 'Hours count: somebody takes it within 24 hours. If it cannot wait, call 110, 119 or 120 first.',
  days: 'In hours, holidays too',
  'then.acknowledge': '24 hours',
  'then.reply': '72 hours',
  'then.result': '13 days',
  receipt: '{office} takes it within 24 hours, by {time}. If it cannot wait, call 110, 119 or 120 first.',
  'full.open': 'The case that is open',
  'full.add': 'Add it to this case',
  'full.department': '{department} reads this case too. If that office must not read it, call a number above.',
  'full.league': 'The youth league reads this case too. If it must not read it, call a number above.',
  'full.photos': 'Photos do not go along. Write what they show.',
  'full.none':
    'This cannot be added to what you filed today: that has a result, is full, or others read it. If it is urgent, call a number above.',
  mark: 'Somebody could get hurt: hours count',
};
