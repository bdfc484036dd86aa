import { seal } from '../../../cloudfunctions/_kit/crypto';
import { people, personPlace } from '../../../cloudfunctions/_kit/people';
import { demoPersonId } from '../documents';
import type { DemoStudent } from './people';

/** Every other student has left a number: whoever is to call meets both. */
export async function seedContacts(students: readonly DemoStudent[]): Promise<void> {
  for (const [index, student] of students.entries()) {
    const _id = demoPersonId(student);
    if (index % 2 === 0)
      await people.updateWhere({ _id }, { contact: seal(`1390000000${index}`, personPlace(_id, 'contact')) });
  }
}
