import type { Institution } from '../../config/seed/province';
import { collegesOf } from './colleges';
import { gradeOf, type Level, levelWeights } from './levels';
import { NAME_OF, type NameKind, NOTE_OF, nameWeights } from './names/name-kinds';
import { randomFrom } from './random';
import { numberFormat } from './student-number';

/** One student as a school's roster has them. `number`: unique in the school, an exchange student's ends with a letter. */
export interface RosterLine {
  number: string;
  name: string;
  college: string;
  grade: number;
  className: string;
  level: Level;
  note?: string;
}

const SEATS = 36;
/** Lines that are not left to chance, so that a roster of sixty has every kind of name. */
const FIXED: Readonly<Record<number, NameKind>> = {
  ...{ 8: 'korean', 13: 'compound', 17: 'manchu', 22: 'uyghur', 26: 'mongol', 30: 'astral', 34: 'kazakh', 37: 'latin' },
  ...{ 41: 'traditional', 44: 'short', 47: 'long', 50: 'tibetan', 51: 'homograph', 53: 'hangul', 57: 'latin' },
};
const EXCHANGE_LINE = 57;
const EXCHANGE_SHARE = 0.25;

/**
 * An invented roster: the same institution gives the same lines on every machine, and a longer roster begins with the
 * shorter one.
 */
export function rosterOf(institution: Institution, size: number): RosterLine[] {
  const random = randomFrom(institution.id);
  const colleges = collegesOf(institution);
  const numberOf = numberFormat(institution);
  const names = nameWeights(institution.prefecture);
  const levels = levelWeights(institution);
  const taken = new Map<string, number>();

  const lineAt = (position: number): RosterLine => {
    const kind = FIXED[position] ?? random.weighted(names);
    const level = random.weighted(levels);
    const grade = gradeOf(level, random);
    const college = random.below(colleges.length);
    const { name: collegeName = '', majors = [] } = colleges[college] ?? {};
    const key = `${level} ${grade} ${college}`;
    const index = taken.get(key) ?? 0;
    taken.set(key, index + 1);
    const classNumber = Math.floor(index / SEATS) + 1;
    const number = numberOf({ grade, college, level, classNumber, seat: (index % SEATS) + 1, index });
    const isGuest = NOTE_OF[kind] === '留学生';
    const isExchange =
      position === EXCHANGE_LINE || (isGuest && !(position in FIXED) && random.next() < EXCHANGE_SHARE);
    const note = isExchange ? '交换生' : NOTE_OF[kind];
    return {
      number: isExchange ? `${number}J` : number,
      name: NAME_OF[kind](random),
      college: collegeName,
      grade,
      className: `${majors[classNumber % majors.length]}${grade % 100}${String(classNumber).padStart(2, '0')}班`,
      level,
      ...(note !== undefined && { note }),
    };
  };
  return Array.from({ length: size }, (_, position) => lineAt(position));
}
