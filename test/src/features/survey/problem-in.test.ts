import { problemIn } from '@/features/survey/editor/problem-in';

const refused = (params: Record<string, string | number>) => ({
  ...{ code: 'QUESTIONNAIRE_WRONG' as const, params, requestId: 'r' },
});

test('what only the server finds is shown where it stands', () => {
  expect(problemIn(refused({ item: 'warm', problem: 'persons-item' }))).toEqual({
    item: 'warm',
    problem: 'persons-item',
  });
});

test('nothing of another refusal, and of a problem that this phone does not know', () => {
  expect(problemIn(refused({ item: '', problem: 'later-kind' }))).toBeNull();
  expect(problemIn({ code: 'BUSY', params: {}, requestId: 'r' })).toBeNull();
});
