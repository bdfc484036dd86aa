import { copiedOf, namesOneOf, REPEAT_LENGTH, repeatsOf, signedOf } from '@domain/case/digest/repeats';
import { authorsWords } from '@domain/case/words';
import fc from 'fast-check';

const letter = fc.constantFrom(...'春夏秋冬东南西北水电暖气网络食堂宿舍图书馆修换查');
const words = (min: number, max: number) =>
  fc.array(letter, { minLength: min, maxLength: max }).map((all) => all.join(''));

describe('what of a digest repeats a student’s words', () => {
  test('is found wherever eight letters in a row are copied, whatever stands between them', () => {
    fc.assert(
      fc.property(
        words(REPEAT_LENGTH, 30),
        words(0, 12),
        fc.constantFrom('', ' ', '，', '。\n'),
        (said, around, gap) => {
          const copied = [...said].slice(0, REPEAT_LENGTH).join(gap);
          expect(repeatsOf(`甲${around}乙${copied}`, [`丙${said}丁`]).join('')).toContain(copied);
        },
      ),
    );
  });

  test('is nothing where no text has more than seven letters in common', () => {
    expect(repeatsOf('水房的灯坏了一周', ['水房的灯坏了一'])).toEqual([]);
    expect(repeatsOf('水房的灯坏了一周', ['水房的灯坏了一周'])).toEqual(['水房的灯坏了一周']);
    expect(repeatsOf('ＡＢＣ１２３４５', ['abc12345'])).toEqual(['ＡＢＣ１２３４５']);
  });

  test('two places are two, and neighbours are one', () => {
    const said = '东边六个寝室暖气片是凉的三楼和西边都热';
    expect(repeatsOf('他说东边六个寝室暖气片是凉的，后来查了，气片是凉的三楼和西边', [said])).toEqual([
      '东边六个寝室暖气片是凉的',
      '气片是凉的三楼和西边',
    ]);
  });
});

describe('what of a digest is a student’s own sentence', () => {
  test.each([
    [
      'a long stretch of a long text',
      '四楼东边六个寝室暖气片是凉的，室内14℃，已经第三天了，还有人感冒。',
      '有同学说四楼东边六个寝室暖气片是凉的室内14℃。',
      '四楼东边六个寝室暖气片是凉的室内14℃',
    ],
    ['most of a short text', '水房的灯坏了一周没人管', '同学说水房的灯坏了一周，换了。', '水房的灯坏了一周'],
    ['a whole text of a few letters', '还是没有热水', '同学说还是没有热水，又换了。', '还是没有热水'],
    [
      'not a few words of a long text',
      '四楼东边六个寝室暖气片是凉的，室内14℃，已经第三天了，还有人感冒。',
      '四楼东边六个寝室的阀门换了。',
      '',
    ],
    ['not a word', '没热水', '七舍没热水，换了阀门。', ''],
  ])('%s', (_what, said, text, copied) => expect(copiedOf(text, ['别的事', said])).toBe(copied));

  test('may have been written with the filing or at any time since; what the desk wrote is the desk’s own', () => {
    const by = { role: 'author' as const, office: '' };
    const what = [
      { by, what: { name: 'supplement' as const, text: '四楼东边' } },
      { by: { ...by, role: 'officer' as const }, what: { name: 'reply' as const, text: '周三去看' } },
      { by, what: { name: 'rate' as const, rating: 2 } },
      { by, what: { name: 'reopen' as const, reason: '还是凉的' } },
    ];
    const events = what.map((one, seq) => ({ seq, at: new Date(0), ...one }));
    expect(authorsWords({ text: '暖气不热', place: '七舍', events })).toEqual([
      ...['暖气不热', '暖气不热\n七舍', '四楼东边', '还是凉的'],
    ]);
  });
});

describe('a name in a text', () => {
  test.each([
    ['金明哲同学说', true],
    ['金 明 哲同学说', true],
    ['金·明·哲', true],
    ['金明同学说', false],
    ['KIM Chol-su wrote', true],
  ])('%s: %s', (text, names) => expect(namesOneOf(text, ['金明哲', 'Kim Chol Su'])).toBe(names));

  test('of one character is no name that could be found', () => expect(namesOneOf('王同学说', ['王'])).toBe(false));
});

describe('a name with which a text is signed', () => {
  test.each([
    ['灯坏了。\n小灯笼', '小灯笼说灯坏了', ['小灯笼']],
    ['灯坏了——小灯笼 ', '小 灯 笼说灯坏了', ['小灯笼']],
    ['我叫阿哲，灯坏了。', '阿哲说灯坏了', ['阿哲']],
    ['姓名：阿哲 灯坏了', '阿哲说灯坏了', ['阿哲']],
    ['灯坏了。\n小灯笼', '灯修好了', []],
    ['我叫了好几次人来修，灯还是坏的。', '人来修了', []],
    ['灯坏了', '灯坏了', []],
  ])('%s: in "%s"', (said, text, found) => expect(signedOf(text, [said])).toEqual(found));
});
