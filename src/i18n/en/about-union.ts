import type { Dictionaries } from '../dictionaries';

export const aboutUnion: Dictionaries['aboutUnion'] = {
  toggle: 'It is about somebody at the union',
  toggleText:
    'Turn this on if it is about its rights desk or its heads. The youth league handles it, and the union does not see it.',
  toggleOn: 'The youth league takes and handles it, by the same dates. The union does not see it.',
  alone:
    'Nobody of your school’s youth league may handle it now. It is kept unseen, and the city’s federation is asked to appoint somebody. The dates run on. If it is urgent, go there yourself.',
  aloneDanger:
    'Nobody of the youth league may handle it, so nobody takes it within 24 hours. In danger call 110, 119 or 120 first.',
  nobody: 'For now nobody sees it',
  nobodyText: 'Your name is seen once somebody of the youth league may handle it',
  who: 'Youth league of {school}',
  'later.who': 'The youth league does not see it at first',
  'later.whoText': 'It does once the case is long overdue, or there is danger and nobody acts.',
  notice: 'The youth league handles this, and the union does not see it.',
  later: 'It is about somebody at the union',
  laterTitle: 'Give it to the youth league?',
  laterText:
    'From now on the union does not see it; what it has read, it has read. The dates stay. This cannot be undone.',
  laterSend: 'Give it to the youth league',
  laterKeep: 'Leave it',
};
