import type { MyData } from '@types_/identity/personal-data-view';
import { unseal } from '../../_kit/crypto';
import { type PersonDocument, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

/** What stands about the caller in the roster, what they gave themselves, and what they agreed to. */
export async function showMyData({ person }: Call<unknown>): Promise<MyData> {
  if (!person) throw new Refusal('NOT_BOUND');
  return viewOfMyData(person);
}

export function viewOfMyData({ _id, name, student, contact, agreements }: PersonDocument): MyData {
  return {
    roster: student && {
      number: unseal(student.number, personPlace(_id, 'number')),
      school: student.school,
      college: student.college,
      grade: student.grade,
      className: student.className,
      level: student.level,
    },
    name: unseal(name, personPlace(_id, 'name')),
    contact: contact ? unseal(contact, personPlace(_id, 'contact')) : null,
    agreements: agreements.map(({ version, at }) => ({ version, at: at.toISOString() })),
  };
}
