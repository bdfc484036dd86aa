import { act } from 'react';
import { call } from '@/cloud/call';
import { ReleasedTexts } from '@/features/survey/texts/released-texts';
import { WithheldTexts } from '@/features/survey/texts/withheld-texts';
import { render } from '../../../support/render';

let pull: () => void = () => {};
jest.mock('@/cloud/call');
jest.mock('@/platform/toast', () => ({ toast: async () => {} }));
jest.mock('@/platform/page-life', () => ({
  usePullDown: (run: () => void) => {
    pull = run;
  },
  useBottom: () => {},
  onLeave: () => {},
}));

const items = [{ id: 'q1', title: { 'zh-CN': '问' }, kind: 'text' }];
const one = (id: string) => ({
  ...{ id, item: 'q1', text: `话${id}`, why: 'other', remark: '', office: '团委', at: '2026-11-20T00:00:00.000Z' },
  mayTakeBack: true,
});
const PAGES: Record<string, object> = {
  'withheld-texts': { items, texts: [one('a'), one('b')], after: 'more' },
  'released-texts': { items, texts: [one('a'), one('b')], after: 'more', left: null, reader: 'league' },
};
const MORE = { items, texts: [one('c')], after: null };
const FAILURE = { ok: false, error: { code: 'OFFLINE', params: {} } };

/** What the cloud answers to whoever asks for the first page. */
let answer: (action: string) => Promise<object> | object;
beforeEach(() => {
  answer = (action) => ({ ok: true, data: PAGES[action] });
  (call as jest.Mock).mockImplementation(
    async (_context: string, action: string, input: { after?: string; id?: string }) => {
      if (PAGES[action]) return input.after === '' ? answer(action) : { ok: true, data: MORE };
      return { ok: true, data: { id: input.id, state: 'released' } };
    },
  );
});

const shown = (page: ReturnType<typeof render>) => page.text().match(/话[a-d]/g);
const pulled = () => act(async () => pull());

test('what was made public does not come back to the list of what is withheld while it is asked for anew, nor where that fails', async () => {
  const page = render(<WithheldTexts round='round' school='school' />);
  await act(async () => {});
  page.tap('#more');
  await act(async () => {});
  expect(shown(page)).toEqual(['话a', '话b', '话c']);
  page.tap('#release-a');
  page.tap('#release-do');
  await act(async () => {});
  expect(shown(page)).toEqual(['话b', '话c']);
  let fail: (failure: object) => void = () => {};
  answer = () => new Promise((resolve) => (fail = resolve));
  await pulled();
  expect(shown(page)).toEqual(['话b', '话c']);
  expect(page.all('.notice')).toHaveLength(0);
  await act(async () => fail(FAILURE));
  expect(shown(page)).toEqual(['话b', '话c']);
  expect(page.all('.notice')).toHaveLength(1);
});

test.each([
  ['what is withheld', WithheldTexts, 'withheld-texts'],
  ['what is public', ReleasedTexts, 'released-texts'],
])('the list of %s begins anew with each answer, also where it begins alike', async (_what, List, action) => {
  const page = render(<List round='round' school='school' />);
  await act(async () => {});
  page.tap('#more');
  await act(async () => {});
  answer = () => ({ ok: true, data: { ...PAGES[action], texts: [one('a'), one('d')], after: null } });
  await pulled();
  expect(shown(page)).toEqual(['话a', '话d']);
});
