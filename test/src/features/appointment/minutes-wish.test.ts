import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { isMissing, outcomeIn, wishOf } from '@/features/appointment/minutes/minutes-wish';
import type { Draft } from '@/features/appointment/minutes/use-minutes-draft';

const draftWith = (outcomes: Draft['outcomes']): Draft => ({
  ...{ version: 1, text: ' 谈了宿舍网。 ', promises: [], reason: '', offices: [], outcomes },
});
const view = (cases: string[], outcomes: MinutesDraft['outcomes'] = []) =>
  ({ session: { id: 's' }, version: 1, cases: cases.map((id) => ({ id, title: id })), outcomes }) as MinutesDraft;

test.each([
  [undefined, true],
  ['', true],
  [' 修了 ', true],
  ['周五前修', false],
  [null, false],
])('of a case with %j something is missing: %s', (text, missing) => {
  expect(isMissing(outcomeIn(text === undefined ? {} : { a: text }, 'a'))).toBe(missing);
});

test('what is handed on is said of the cases that the editor shows, and of those that are public; of others nothing', () => {
  const draft = draftWith({ a: ' 周五前修 ', b: null, gone: '不归我看了', public: '上次写的', c: '' });
  const { text, outcomes } = wishOf(draft, view(['a', 'b', 'c'], [{ caseId: 'public', text: '上次写的' }]));
  expect(text).toBe('谈了宿舍网。');
  expect(outcomes).toEqual([
    { caseId: 'a', text: '周五前修' },
    { caseId: 'b', text: null },
    { caseId: 'public', text: '上次写的' },
  ]);
});
