import { beginLetter, MORE } from '@/features/case/letter-draft';

const stored = new Map<string, unknown>();
let isFull = false;
jest.mock('@/platform/storage', () => ({
  getStored: (key: string) => stored.get(key),
  removeStored: (key: string) => stored.delete(key),
  setStored: (key: string, value: unknown) => !isFull && Boolean(stored.set(key, value)),
}));

test('what was begun where it was kept before stays there while the phone is full, and moves once it is not', () => {
  stored.set('letter-c-add', '还有一件事');
  isFull = true;
  beginLetter('c', MORE, '你好');
  expect(stored).toEqual(new Map([['letter-c-add', '还有一件事']]));
  isFull = false;
  beginLetter('c', MORE, '你好');
  expect(stored).toEqual(new Map([['letter-c-more', '还有一件事\n你好']]));
});
