import { documentText, idOf, PER_SCHOOL } from './documents';

export const KINDS = ['get', 'add', 'list'] as const;
export type Kind = (typeof KINDS)[number];

/** The body of request number n of a kind, over a collection of so many documents. */
export function requestBody(kind: Kind, n: number, documents: number): string {
  const common = { envName: 'local-env' };
  const some = (n * 7919) % documents;
  switch (kind) {
    case 'get':
      return JSON.stringify({
        ...common,
        action: 'database.getDocument',
        collectionName: 'c',
        queryType: 'DOC',
        query: JSON.stringify({ _id: idOf(some) }),
      });
    case 'add': {
      const { _id, ...rest } = JSON.parse(documentText(n, 10)) as Record<string, unknown>;
      return JSON.stringify({
        ...common,
        action: 'database.insertDocument',
        collectionName: 'added',
        data: [JSON.stringify(rest)],
      });
    }
    case 'list':
      return JSON.stringify({
        ...common,
        action: 'database.getDocument',
        collectionName: 'c',
        queryType: 'WHERE',
        query: JSON.stringify({ school: `school-${some % (documents / PER_SCHOOL)}` }),
        order: '{"at":-1}',
        limit: 20,
      });
  }
}
