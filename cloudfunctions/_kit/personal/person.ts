import { unseal } from '../crypto';
import { _ } from '../database';
import { type PersonDocument, personPlace } from '../people';
import { type PersonalKind, record } from './kind';

const place = (field: Parameters<typeof personPlace>[1]) => (id: string) => personPlace(id, field);

/** The person: line of the roster, account, agreements, terms. The line is the school's and stays; `finish-leaving` takes the rest off it. */
export const personItself: PersonalKind<PersonDocument> = {
  name: 'person',
  collection: 'people',
  sealed: [
    { field: 'openid', place: place('openid') },
    { field: 'name', place: place('name') },
    { field: 'student.number', place: place('number') },
    { field: 'contact', place: place('contact') },
  ],
  whose: () => null,
  show: ({ _id, name, student, boundAt, contact, agreements, memberships }) => [
    record('roster', null, {
      name: unseal(name, personPlace(_id, 'name')),
      ...(student && {
        number: unseal(student.number, personPlace(_id, 'number')),
        school: student.school,
        college: student.college,
        grade: student.grade,
        className: student.className,
        level: student.level,
      }),
    }),
    record('account', boundAt, { contact: contact && unseal(contact, personPlace(_id, 'contact')) }),
    ...agreements.map(({ version, at }) => record('agreement', at, { version })),
    ...memberships.map(({ role, office, scopeName, from, to }) =>
      record('term', from, { role, office, scope: scopeName, from, to }),
    ),
  ],
  olderThan: (before) => ({ 'student.state': 'closed', 'student.closedAt': _.lt(before) }),
};
