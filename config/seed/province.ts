import institutionRows from './institutions.json';
import prefectureRows from './prefectures.json';

/** The kinds of school among these 68; the province's rules differ by them. */
export const INSTITUTION_KINDS = ['普通本科', '高职', '民办高校', '独立学院'] as const;

/** One of the nine prefectures. `code`: the first four digits of `divisionCode`, the national division code. */
export interface Prefecture {
  code: string;
  divisionCode: string;
  name: string;
}

/** A school of the province. `id`: ten digits of the ministry; `code`: the five that students know from the entrance exam. */
export interface Institution {
  id: string;
  code: string;
  name: string;
  formerName?: string;
  /** Of the pinyin of the name, and of the former name: 'jlhgdx jlhgxy'. */
  initials: string;
  prefecture: string;
  prefectureName: string;
  level: '本科' | '专科';
  ownership: '公办' | '民办';
  kind: (typeof INSTITUTION_KINDS)[number];
  authority: string;
}

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value);

function isPrefecture(row: Prefecture): boolean {
  return /^\d{4}$/.test(row.code) && row.divisionCode === `${row.code}00` && row.name !== '';
}

function isInstitution(row: (typeof institutionRows)[number]): row is Institution {
  const prefecture = prefectureRows.find(({ code }) => code === row.prefecture);
  return (
    /^\d{10}$/.test(row.id) &&
    row.code === row.id.slice(-5) &&
    row.name !== '' &&
    row.authority !== '' &&
    prefecture?.name === row.prefectureName &&
    isOneOf(['本科', '专科'], row.level) &&
    isOneOf(['公办', '民办'], row.ownership) &&
    isOneOf(INSTITUTION_KINDS, row.kind)
  );
}

function checked<Row, Good extends Row>(file: string, rows: readonly Row[], isGood: (row: Row) => row is Good): Good[] {
  return rows.map((row) => {
    if (!isGood(row)) throw new Error(`config/seed/${file} holds a bad row: ${JSON.stringify(row)}`);
    return row;
  });
}

/** The nine prefectures of Jilin. */
export const prefectures: readonly Prefecture[] = checked(
  'prefectures.json',
  prefectureRows,
  (row): row is Prefecture => isPrefecture(row),
);

/** The 68 institutions of higher education in Jilin. */
export const institutions: readonly Institution[] = checked('institutions.json', institutionRows, isInstitution);
