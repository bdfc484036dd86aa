import type { Random } from '../random';
import { hangulName, latinName, traditionalName } from './abroad';
import { hanName, shortName } from './han';
import { koreanName } from './korean';
import { kazakhName, manchuName, mongolName, tibetanName, uyghurName } from './minority';
import { astralName, compoundName, homographName, longName } from './rare';

/** How a name of each kind is drawn. */
export const NAME_OF = {
  han: hanName,
  short: shortName,
  long: longName,
  compound: compoundName,
  homograph: homographName,
  astral: astralName,
  korean: koreanName,
  manchu: manchuName,
  mongol: mongolName,
  tibetan: tibetanName,
  uyghur: uyghurName,
  kazakh: kazakhName,
  traditional: traditionalName,
  latin: latinName,
  hangul: hangulName,
} satisfies Record<string, (random: Random) => string>;
export type NameKind = keyof typeof NAME_OF;

/** What a roster says beside such a student. */
export const NOTE_OF: Partial<Record<NameKind, string>> = {
  traditional: '港澳台侨',
  latin: '留学生',
  hangul: '留学生',
};

const PROVINCE: Record<NameKind, number> = {
  ...{
    han: 880,
    short: 10,
    long: 1,
    compound: 3,
    homograph: 4,
    astral: 2,
    korean: 30,
    manchu: 40,
    mongol: 15,
    tibetan: 2,
  },
  ...{ uyghur: 5, kazakh: 3, traditional: 2, latin: 3, hangul: 1 },
};
const YANBIAN = '2224';
const MONGOL_WEST = ['2207', '2208'];

/** How many in a thousand have such a name: 延边 is home to the Korean-Chinese, 松原 and 白城 to Mongols. */
export function nameWeights(prefecture: string): Record<NameKind, number> {
  if (prefecture === YANBIAN) return { ...PROVINCE, han: 610, korean: 290, hangul: 4 };
  if (MONGOL_WEST.includes(prefecture)) return { ...PROVINCE, han: 845, mongol: 50 };
  return PROVINCE;
}
