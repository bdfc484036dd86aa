import type { Institution } from '../../config/seed/province';
import type { Random } from './random';

export type Level = '本科' | '专科' | '硕士' | '博士';

/** Schools with doctoral students beside those of the ministry: 延边 长春理工 东北电力 长春工业 农业 中医药 师范. */
const DOCTORAL = ['10184', '10186', '10188', '10190', '10193', '10199', '10203'];

const NONE: Record<Level, number> = { 本科: 0, 专科: 0, 硕士: 0, 博士: 0 };

/** How the students of a school divide among the levels. */
export function levelWeights({ code, name, level, kind, ownership, authority }: Institution): Record<Level, number> {
  if (level === '专科') return { ...NONE, 专科: 1 };
  if (kind === '高职') return { ...NONE, 专科: 7, 本科: 3 };
  if (authority === '教育部' || DOCTORAL.includes(code)) return { ...NONE, 本科: 72, 硕士: 22, 博士: 6 };
  if (ownership === '公办' && name.endsWith('大学')) return { ...NONE, 本科: 90, 硕士: 10 };
  return { ...NONE, 本科: 1 };
}

const GRADES: Record<Level, readonly number[]> = {
  本科: [2023, 2024, 2025, 2026],
  专科: [2024, 2025, 2026],
  硕士: [2024, 2025, 2026],
  博士: [2023, 2024, 2025, 2026],
};

/** A year of entry whose students are still there. */
export const gradeOf = (level: Level, random: Random): number => random.pick(GRADES[level]);
