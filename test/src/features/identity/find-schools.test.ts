import type { InstitutionView } from '@types_/identity/institution';
import { institutions } from '../../../../config/seed/province';
import { findSchools } from '../../../../src/features/identity/find-schools';

const schools = institutions.map(
  ({ id, code, name, formerName = null, initials, prefectureName, prefecture }): InstitutionView => ({
    ...{ id, code, name, formerName, initials, prefecture: prefectureName, prefectureCode: prefecture },
    usesCodes: false,
  }),
);
const found = (search: string) => findSchools(schools, search).map(({ name }) => name);

describe('a school is found', () => {
  test.each([
    ['characters of its name', '化工大', ['吉林化工大学']],
    ['its former name', '华桥', ['吉林外国语大学']],
    ['pinyin initials', 'ybdx', ['延边大学']],
    ['initials in capitals, full width', 'ＹＢＤＸ', ['延边大学']],
    ['initials of the former name', 'jlhqwgyxy', ['吉林外国语大学']],
    ['its code', '10183', ['吉林大学']],
    ['city and a word', '四平 师范', ['吉林师范大学', '吉林师范大学博达学院']],
  ])('by %s', (_, search, names) => expect(found(search)).toEqual(names));

  test('by nothing that is nobody’s', () => expect(found('北京大学')).toEqual([]));
});

test('every school has initials as long as its name, but for what is no character', () => {
  for (const { name, initials } of schools) expect(initials.split(' ')[0]).toHaveLength(name.length);
});
