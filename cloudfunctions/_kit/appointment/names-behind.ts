import { _ } from '../database';
import { type PersonDocument, people } from '../people';
import { type ApplicationDocument, applications } from './applications';
import { type Came, MOST_AT_DOOR } from './seated';
import { sessions } from './sessions';

export type Named = Pick<PersonDocument, '_id' | 'name'>;
interface Found {
  holders: (Pick<ApplicationDocument, 'ticket'> & { person: Named[] })[];
  others: Named[];
}

/** Who stands behind tickets of a session, and behind arrivals of people who may have applied for nothing. One request. */
export async function namesBehind(
  sessionId: string,
  tickets: readonly string[],
  others: readonly Pick<Came, 'ticket' | 'personId'>[],
): Promise<Map<string, Named>> {
  const { list } = await sessions
    .aggregate()
    .match({ _id: sessionId })
    .limit(1)
    .lookup(
      applications.eachBeside(
        { ticket: _.in([...tickets]) },
        'holders',
        MOST_AT_DOOR,
        people.joined('authorId', '_id', 'person'),
      ),
    )
    .lookup(
      people.fieldsBeside({ _id: _.in(others.map(({ personId }) => personId)) }, 'others', MOST_AT_DOOR, { name: 1 }),
    )
    .end();
  const [found] = list as Found[];
  const names = new Map(found?.holders.flatMap(({ ticket, person: [one] }) => (one ? [[ticket, one] as const] : [])));
  for (const { ticket, personId } of others) {
    const person = found?.others.find(({ _id }) => _id === personId);
    if (person) names.set(ticket, person);
  }
  return names;
}
