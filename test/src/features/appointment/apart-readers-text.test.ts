import { readersText } from '@/features/appointment/applying/apart-readers';

const STAYS = '交了改不回来。';

test('that it cannot be undone stands there also while nobody knows who reads it, or where that could not be asked', () => {
  expect(readersText(null)).toContain(STAYS);
  for (const host of [true, false])
    for (const league of [true, false]) expect(readersText({ host, league })).toContain(STAYS);
});
