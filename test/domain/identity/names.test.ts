import { maskedName } from '@domain/identity/masked-name';
import { normalName } from '@domain/identity/roster/normal-name';
import { normalNumber } from '@domain/identity/roster/normal-number';

describe('a name as it is compared', () => {
  test.each([
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['阿依古丽·买买提', '阿依古丽．买买提'],
    ['阿依古丽·买买提', '阿依古丽 · 买买提'],
    ['张伟', ' 张　伟 '],
    ['KIM MINJUN', 'Kim  Minjun'],
    ['KIM MINJUN', 'Ｋｉｍ Ｍｉｎｊｕｎ'],
    ['𬉼𠳐', '𬉼 𠳐'],
  ])('%s equals %s', (a, b) => expect(normalName(a)).toBe(normalName(b)));

  test('different names stay different', () => {
    expect(normalName('张伟')).not.toBe(normalName('章伟'));
    expect(normalName('Kim Min Jun')).not.toBe(normalName('Kim Minjun')); // spaces within Latin names are part of them
  });
});

describe('a number as it is compared', () => {
  test.each([
    ['20230101', '２０２３０１０１'],
    ['20230101', ' 2023 0101 '],
    ['L2023-001', 'l2023001'],
  ])('%s equals %s', (a, b) => expect(normalNumber(a)).toBe(normalNumber(b)));
});

describe('a name as an officer sees it', () => {
  test.each([
    ['金美兰', '金＊＊'],
    ['张伟', '张＊'],
    ['欧阳娜娜', '欧阳＊＊'],
    ['欧阳', '欧＊'],
    ['阿依古丽·买买提', '阿＊＊＊'],
    ['𬉼明', '𬉼＊'],
    ['Kim Minjun', 'K＊＊＊'],
    ['王', '王＊'],
  ])('%s is shown as %s', (name, masked) => expect(maskedName(name)).toBe(masked));
});
