import { isReason } from '@domain/appointment/changes';

test.each([
  ['校长出差', true],
  ['ok', true],
  ['회의', true],
  ['é2', true],
  ['.', false],
  ['。', false],
  ['…… ！！', false],
  ['病', false],
  ['病。', false],
])('%j says why: %s', (text, says) => expect(isReason(text)).toBe(says));
