import type { Me } from '@types_/identity/me';
import { act } from 'react';
import { LeaveView } from '@/features/identity/privacy/leave-view';
import { render } from '../../../support/render';

const asked: string[] = [];
jest.mock('@/cloud/call', () => ({
  call: async (_context: string, action: string) => {
    asked.push(action);
    return { ok: false, error: { code: 'OFFLINE', params: {} } };
  },
}));

const me = { student: null } as unknown as Me;
beforeEach(() => {
  asked.length = 0;
});

/** The page with ballots that wait, of which so many stay each time they are sent. */
function leaving(...left: number[]) {
  const sent: number[] = [];
  const sendBallots = async () => {
    asked.push('ballots');
    sent.push(0);
    return left[sent.length - 1] ?? 0;
  };
  return render(<LeaveView me={me} sendBallots={sendBallots} />);
}

const tap = async (page: ReturnType<typeof render>) => {
  page.tap('#leave-send');
  await act(async () => undefined);
};

test('whoever leaves casts what waits first; a ballot that cannot be cast is named before it goes with the account', async () => {
  const page = leaving(1, 1);
  page.type('#leave-proof', '李明');
  await tap(page);
  expect(asked).toEqual(['ballots']);
  expect(page.find('#leave-ballots').textContent).toContain('张票没投出');
  await tap(page);
  expect(asked).toEqual(['ballots', 'ballots', 'delete-account']);
});

test('whoever has no ballot that waits leaves at once', async () => {
  const page = leaving(0);
  page.type('#leave-proof', '李明');
  await tap(page);
  expect(asked).toEqual(['ballots', 'delete-account']);
  expect(page.all('#leave-ballots')).toEqual([]);
});
