import fc from 'fast-check';
import { fitLines, LONGEST_OF_TITLES, loosenLines } from '@/ui/fit-lines';

const shown = (text: string) =>
  loosenLines(text)
    .replace(/\u200b/g, '|')
    .replace(/\u00a0/g, '_');

describe('lines', () => {
  it('leave short clauses whole', () => {
    expect(shown('图书馆，12月3日前给结果。')).toBe('图书馆，12月3日前给结果。');
  });

  it('may break in the middle of a long clause, never near its ends', () => {
    expect(shown('权益部今天下班前回你一句')).toBe('权益部|今|天|下|班|前|回|你一句');
  });

  it('keep a date together, and a number with its unit', () => {
    expect(shown('报名到11月30日中午以前')).toBe('报名到|11月30日|中|午以前');
    expect(shown('已经有 126 人遇到')).toBe('已经有 126_人遇到');
    expect(shown('11月29日 14:00 前')).toBe('11月29日_14:00_前');
  });

  it('keep quotes at what they stand, and may put what happened below its hour', () => {
    expect(shown('请校团委在“任职”里改一改')).toBe('请校团|委|在|“任|职”|里|改一改');
    expect(shown('11月26日 10:20 改了地点：会议室装修')).toBe('11月26日_10:20 改了地点：会议室装修');
    expect(shown('15:00 到 16:30')).toBe('15:00_到 16:30');
  });

  it('of the largest headings hold less', () => {
    expect(loosenLines('图书馆和自习室', LONGEST_OF_TITLES)).toBe('图书馆\u200b和\u200b自习室');
    expect(loosenLines('图书馆和自习室')).toBe('图书馆和自习室');
  });

  it('keep numbers with their units in ordinary text, too, and add no other place to break at', () => {
    expect(fitLines('最多留 12 小时等你回话，12月3日 15:00 前')).toBe(
      '最多留 12\u00a0小时等你回话，12月3日\u00a015:00\u00a0前',
    );
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
