import type { Institution } from '../../config/seed/province';
import { demoPeopleOf } from '../../tools/seed/demo/people';
import { seedSchools } from '../../tools/seed/seed-schools';
import { YANBIAN } from './schools';

/** A school of minors: in no province, and the kind is one that the real 68 do not have. */
const invented = (code: string, name: string, kind: string): Institution => ({
  ...YANBIAN,
  ...{ id: `90000${code}`, code, name, kind: kind as Institution['kind'] },
});
export const VOCATIONAL = invented('90001', '测试用虚构职业中专', '中职');
export const MIDDLE = invented('90002', '测试用虚构中学', '普通中学');

/** Both schools with their people: `demo-90001-officer`, `demo-90002-league` and so on. */
export const seedMinors = (): Promise<void> =>
  seedSchools([VOCATIONAL, MIDDLE], [VOCATIONAL, MIDDLE].flatMap(demoPeopleOf), 60, new Date());
