import { SHIPPED } from '@domain/survey/templates/templates';
import { problemIn } from '@/features/survey/editor/problem-in';

const { union } = SHIPPED;
const refused = (params: Record<string, string | number>) => ({
  ...{ code: 'QUESTIONNAIRE_WRONG' as const, params, requestId: 'r' },
});

test('what only the server finds is shown where it stands', () => {
  expect(problemIn(union, refused({ item: 'warm', problem: 'persons-item' }))).toEqual({
    item: 'warm',
    problem: 'persons-item',
  });
});

test('of a name of a student the name is shown, as it is written there', () => {
  const titled = { ...union, title: { 'zh-CN': '对杨静满意吗' } };
  const at = { part: 'title', language: 'zh-CN', at: 1, length: 2 };
  expect(problemIn(titled, refused({ item: '', problem: 'names-student', ...at }))).toEqual({
    ...{ item: '', problem: 'names-student', name: '杨静' },
  });
});

test('nothing of another refusal, and of a problem that this phone does not know', () => {
  expect(problemIn(union, refused({ item: '', problem: 'later-kind' }))).toBeNull();
  expect(problemIn(union, { code: 'BUSY', params: {}, requestId: 'r' })).toBeNull();
});
