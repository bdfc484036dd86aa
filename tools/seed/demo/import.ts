import { keyedHash } from '../../../cloudfunctions/_kit/crypto';
import type { ImportDocument } from '../../../cloudfunctions/_kit/identity/imports';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import { demoPersonId } from '../documents';
import type { DemoOfficer } from './people';

/** The import that brought a school's demo roster in, as it is remembered: two weeks ago, in a minute. */
export function demoImport(admin: DemoOfficer, students: number, now: Date): ImportDocument {
  const at = (time: string) => new Date(`${plusDays(dayOf(now), -14)}T${time}+08:00`);
  const bad = [
    { line: 37, column: 'name', reason: 'lost-character' },
    { line: 82, column: 'grade', reason: 'impossible-grade' },
  ];
  return {
    ...{ _id: keyedHash('import', `demo ${admin.openid}`), version: 9, schoolId: admin.institution.id },
    ...{ by: demoPersonId(admin), fileName: '在校生名册.xlsx', path: '', clearId: null, fileId: null, state: 'done' },
    ...{
      handled: students,
      total: students,
      after: '',
      problems: bad,
      ignored: ['备注'],
      refusal: null,
      closes: false,
    },
    counts: { added: students, changed: 0, closed: 0, unchanged: 0, bad: bad.length },
    ...{ startedAt: at('09:41:20'), touchedAt: at('09:42:18'), doneAt: at('09:42:18') },
  };
}
