import { newOutcomes, published, returned, submitted } from '@domain/appointment/minutes';
import { at } from '../../support/calendar';

const NOW = at('2026-12-04 10:00');
const PROMISE = { text: '四楼换路由器', owner: '后勤保障处', day: '2026-12-20' };
const SUBMISSION = {
  text: { text: '谈了宿舍网和食堂。', promises: [PROMISE], outcomes: [] },
  ...{ reason: '', by: { id: 'one', office: '权益部' }, session: 'held' as const, offices: ['后勤保障处'] },
  brought: [],
} as const;
const ANOTHER = { ids: ['another'], office: '主席团', brought: [] };

function publicMinutes() {
  const written = submitted(null, SUBMISSION, NOW);
  if (!written.ok) throw new Error(written.code);
  const read = published(written.data, ANOTHER, NOW);
  if (!read.ok) throw new Error(read.code);
  return read.data;
}

test('who wrote any of it, under any id, does not publish it; for a correction it begins anew', () => {
  const written = submitted(null, SUBMISSION, NOW);
  if (!written.ok) throw new Error(written.code);
  const rewritten = submitted(written.data, { ...SUBMISSION, by: { id: 'two', office: '权益部' } }, NOW);
  if (!rewritten.ok) throw new Error(rewritten.code);
  for (const ids of [['one'], ['two'], ['another', 'one']])
    expect(published(rewritten.data, { ids, office: '团委', brought: [] }, NOW)).toMatchObject({ code: 'MINUTES_OWN' });
  const correction = submitted(
    publicMinutes(),
    { ...SUBMISSION, reason: '写错了', by: { id: 'another', office: '主席团' } },
    NOW,
  );
  if (!correction.ok) throw new Error(correction.code);
  expect(published(correction.data, { ids: ['one'], office: '权益部', brought: [] }, NOW).ok).toBe(true);
});

test('what is public stays beside what corrects it; its promises are kept as they are, even when their day is past', () => {
  const before = publicMinutes();
  const late = at('2027-03-01 10:00');
  const more = { ...PROMISE, day: '2027-03-20', text: '再装两台' };
  const changed = { ...SUBMISSION, reason: '补一件' };
  const after = submitted(before, { ...changed, text: { ...SUBMISSION.text, promises: [PROMISE, more] } }, late);
  expect(after.ok && after.data.versions).toEqual(before.versions);
  for (const promises of [[], [more], [{ ...PROMISE, day: '2027-01-01' }], [{ ...PROMISE, owner: '教务处' }]])
    expect(submitted(before, { ...changed, text: { ...SUBMISSION.text, promises } }, late)).toMatchObject({
      ...{ code: 'PROMISE_WRONG', params: { nth: 0, problem: 'fixed' } },
    });
  expect(submitted(before, SUBMISSION, late)).toMatchObject({ code: 'MINUTES_REASON_MISSING' });
});

test('only what waits to be read is published or given back', () => {
  expect(published(publicMinutes(), ANOTHER, NOW)).toMatchObject({ code: 'MINUTES_MOVED_ON' });
  expect(returned(publicMinutes(), '写错了')).toMatchObject({ code: 'MINUTES_MOVED_ON' });
});

test('a version owes its cases what it says newly or otherwise, and nothing twice', () => {
  const version = (...outcomes: { caseId: string; text: string | null }[]) => ({
    ...{ text: '', promises: [], outcomes, at: NOW, office: '', readBy: '', reason: '' },
  });
  const [a, b] = [
    { caseId: 'a', text: '周五修' },
    { caseId: 'b', text: '下周看' },
  ];
  const versions = [version(a), version(a, b), version({ ...a, text: '周六修' }, b)];
  expect([0, 1, 2].map((nth) => newOutcomes(versions, nth))).toEqual([[a], [b], [{ ...a, text: '周六修' }]]);
});

test('says of each brought case that its writer sees what came of it or that it was not spoken of, and so does who reads it at the desk', () => {
  const outcomes = [{ caseId: 'a', text: '周五修' }];
  const wish = (brought: string[], some: { caseId: string; text: string | null }[]) =>
    submitted(null, { ...SUBMISSION, brought, text: { ...SUBMISSION.text, outcomes: some } }, NOW);
  expect(wish(['a', 'b'], [])).toMatchObject({ code: 'OUTCOMES_MISSING', params: { missing: 2 } });
  expect(wish(['a', 'b'], outcomes)).toMatchObject({ code: 'OUTCOMES_MISSING', params: { missing: 1 } });
  expect(wish(['a', 'b'], [...outcomes, { caseId: 'b', text: null }]).ok).toBe(true);
  const written = wish(['a'], outcomes);
  if (!written.ok) throw new Error(written.code);
  expect(published(written.data, { ...ANOTHER, brought: ['a', 'b'] }, NOW)).toMatchObject({
    ...{ code: 'OUTCOMES_MISSING', params: { missing: 1 } },
  });
  expect(published(written.data, { ...ANOTHER, brought: ['a'] }, NOW).ok).toBe(true);
});
