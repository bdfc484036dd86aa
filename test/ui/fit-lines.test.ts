import fc from 'fast-check';
import { loosenLines } from '@/ui/fit-lines';

const shown = (text: string) =>
  loosenLines(text)
    .replace(/\u200b/g, '|')
    .replace(/\u00a0/g, '_');

describe('lines in large text', () => {
  it('leave short clauses whole', () => {
    expect(shown('图书馆，12月3日前给结果。')).toBe('图书馆，12月3日前给结果。');
  });

  it('may break in the middle of a long clause, never near its ends', () => {
    expect(shown('权益部今天下班前回你一句')).toBe('权益部|今|天|下|班|前|回|你一句');
  });

  it('keep a date together, and a number with its unit', () => {
    expect(shown('报名到11月30日中午以前')).toBe('报名到|11月30日|中|午以前');
    expect(shown('已经有 126 人遇到')).toBe('已经有 126_人遇到');
  });

  it('say the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[\u200b\u00a0]/g, '');
        return (
          loosenLines(plain)
            .replace(/\u200b/g, '')
            .replace(/\u00a0/g, ' ') === plain
        );
      }),
    );
  });
});
