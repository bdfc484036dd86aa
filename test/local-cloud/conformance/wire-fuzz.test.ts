import fc from 'fast-check';
import { conformanceCloud } from '../support/conformance';

/* Whatever comes over the wire gets an answer in the platform's shape, and a refused request changes nothing. */

const t = conformanceCloud(['n']);
const KEPT = [
  { _id: 'a', n: 1, list: [1, 2], o: { p: 1 } },
  { _id: 'b', n: 2 },
];

interface Answer {
  status: number;
  reply: {
    code?: unknown;
    message?: unknown;
    requestId?: unknown;
    errMsg?: unknown;
    data?: unknown;
    transactionId?: unknown;
  };
}

async function post(body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<Answer> {
  const headers = { 'content-type': type, authorization: 'fuzz' };
  const response = await fetch(t.cloud.admin, { method: 'POST', headers, body });
  return { status: response.status, reply: (await response.json()) as Answer['reply'] };
}

/** A refusal that the SDK can read, or a result. */
function expectShape({ status, reply }: Answer): void {
  if (status !== 200) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  } else {
    expect(typeof reply.requestId).toBe('string');
    expect(reply.code).not.toBe('SYS_ERR'); // a fault of the server itself
    if (reply.code !== undefined)
      expect(reply).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  }
}

const everything = async () => (await t.db.collection('plain').orderBy('_id', 'asc').limit(1000).get()).data;

beforeEach(async () => {
  await t.db.collection('plain').where({}).remove();
  await t.db.collection('plain').add({ data: KEPT });
});

const nested = (depth: number, open: string, inner: string, close: string) =>
  open.repeat(depth) + inner + close.repeat(depth);
const request = (action: string, more: Record<string, unknown>) =>
  JSON.stringify({ action: `database.${action}`, collectionName: 'plain', ...more });

const REFUSED: [name: string, body: string][] = [
  ['no JSON', '{'],
  ['half a request', request('insertDocument', { data: ['{"_id":"x"}'] }).slice(0, -5)],
  ['a list', '[]'],
  ['null', 'null'],
  ['an action nobody knows', request('dropEverything', {})],
  ['an action that is a name of a prototype', JSON.stringify({ action: 'constructor' })],
  ['an action of another type', JSON.stringify({ action: 7 })],
  ['a collection of another type', request('getDocument', { collectionName: { $gt: '' } })],
  ['a collection that is a name of a prototype', request('getDocument', { collectionName: '__proto__' })],
  ['documents that are no text', request('insertDocument', { data: [7] })],
  ['no documents', request('insertDocument', { data: [] })],
  ['a document that is a list', request('insertDocument', { data: ['[]'] })],
  ['half a document', request('insertDocument', { data: ['{"_id":"x"'] })],
  ['one good document and one bad', request('insertDocument', { data: ['{"_id":"x"}', '{"$x":1}'] })],
  ['a document beyond 100 levels', request('insertDocument', { data: [nested(150, '{"a":', '1', '}')] })],
  ['a document of 100,000 levels', request('insertDocument', { data: [nested(100_000, '{"a":', '1', '}')] })],
  ['a list of 100,000 levels', request('insertDocument', { data: [`{"a":${nested(100_000, '[', '', ']')}}`] })],
  ['a query of 100,000 levels', request('getDocument', { query: nested(100_000, '{"$and":[', '{}', ']}') })],
  ['a query that is no object', request('getDocument', { query: '"x"' })],
  ['a prototype in a document', request('insertDocument', { data: ['{"__proto__":{"x":1}}'] })],
  [
    'a prototype in an update',
    request('modifyDocument', { merge: true, query: '{}', data: '{"$set":{"__proto__.x":1}}' }),
  ],
  ['a prototype in a projection', request('getDocument', { projection: '{"__proto__":1}' })],
  [
    'a prototype as a group field',
    request('aggregateDocuments', { stages: [{ stageKey: '$group', stageValue: '{"_id":1,"__proto__":{"$sum":1}}' }] }),
  ],
  ['an int out of its range', request('insertDocument', { data: ['{"n":{"$numberInt":"2147483648"}}'] })],
  ['an int that is none', request('insertDocument', { data: ['{"n":{"$numberInt":"1.5"}}'] })],
  ['a long out of its range', request('insertDocument', { data: ['{"n":{"$numberLong":"99999999999999999999"}}'] })],
  ['a double of text', request('insertDocument', { data: ['{"n":{"$numberDouble":"0x10"}}'] })],
  ['an empty number', request('insertDocument', { data: ['{"n":{"$numberLong":""}}'] })],
  ['a date that is none', request('insertDocument', { data: ['{"n":{"$date":{"$numberLong":"9999999999999999"}}}'] })],
  ['a decimal', request('insertDocument', { data: ['{"n":{"$numberDecimal":"1"}}'] })],
  ['a short ObjectId', request('insertDocument', { data: ['{"_id":{"$oid":"12"}}'] })],
  ['a server date of text', request('insertDocument', { data: ['{"n":{"$tcb_server_date":{"offset":"x"}}}'] })],
  [
    'a pattern that does not end',
    request('getDocument', { query: '{"n":{"$regularExpression":{"pattern":"(","options":""}}}' }),
  ],
  [
    'a pattern with other options',
    request('getDocument', { query: '{"n":{"$regularExpression":{"pattern":"a","options":"g"}}}' }),
  ],
  ['operators among fields', request('getDocument', { query: '{"n":{"$gt":1,"b":1}}' })],
  ['an order by text', request('getDocument', { order: '{"n":"asc"}' })],
  ['a limit below 0', request('getDocument', { limit: -1 })],
  ['a limit of text', request('getDocument', { limit: '5' })],
  ['an offset of a part', request('getDocument', { offset: 0.5 })],
  ['stages that are no list', request('aggregateDocuments', { stages: {} })],
  ['a stage without a name', request('aggregateDocuments', { stages: [{ stageValue: '1' }] })],
  ['a stage nobody knows', request('aggregateDocuments', { stages: [{ stageKey: '$out', stageValue: '"plain"' }] })],
  ['an update without operators', request('modifyDocument', { merge: true, query: '{}', data: '{"n":1}' })],
  ['an update of nothing', request('modifyDocument', { merge: true, query: '{}', data: '{}' })],
  [
    'an update with upsert',
    request('modifyDocument', { merge: true, upsert: true, query: '{"_id":"z"}', data: '{"$set":{"n":1}}' }),
  ],
  ['a replacement of the _id', request('modifyDocument', { merge: false, query: '{"_id":"a"}', data: '{"_id":"z"}' })],
  [
    'an element far beyond the end',
    request('modifyDocument', { merge: true, query: '{}', data: '{"$set":{"list.999999999":1}}' }),
  ],
  ['a transaction nobody began', request('getDocument', { transactionId: 'nobody' })],
  ['the end of a transaction nobody began', JSON.stringify({ action: 'database.commitTransaction' })],
];

it.each(REFUSED)('refuses %s', async (_name, body) => {
  const answer = await post(body);
  expectShape(answer);
  expect(answer.status !== 200 || typeof answer.reply.code === 'string').toBe(true);
  expect(await everything()).toEqual(KEPT);
});

it('refuses a body of another form', async () => {
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'multipart/form-data', '']) {
    expectShape(await post('\u0000\u0001 no request', type));
  }
  expectShape(await post(new Uint8Array([0xff, 0xfe, 0x00, 0x7b])));
  expect(await everything()).toEqual(KEPT);
});

it('refuses a body that is too large and goes on', async () => {
  const answer = await post('x'.repeat(65 * 1024 * 1024)).catch(() => null); // the server may hang up on it
  if (answer) expect(answer.status).toBe(413);
  expect(await everything()).toEqual(KEPT);
});

const ACTIONS = [
  'insertDocument',
  'getDocument',
  'calculateDocument',
  'modifyDocument',
  'modifyAndReturnDoc',
  'removeDocument',
  'aggregateDocuments',
  'addCollection',
  'commitTransaction',
];
const NAMES = [
  'n',
  'list',
  'o.p',
  '_id',
  '$set',
  '$inc',
  '$push',
  '$pull',
  '$each',
  '$and',
  '$or',
  '$not',
  '$gt',
  '$in',
  '$elemMatch',
  '$expr',
  '$add',
  '$map',
  '$numberInt',
  '$date',
  '$regularExpression',
  '$oid',
  'constructor',
  '__proto__',
  'toString',
  '',
  'list.$',
  'list.$[]',
];
const anything = fc.jsonValue({ maxDepth: 4 });
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom<unknown>(null, 1, -1, 0.5, '', 'x', '$n', '$$x', true), anything),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('tree')), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));
const content = fc.oneof(
  tree.map((value) => JSON.stringify(value)),
  tree,
  fc.string(),
);
const stage = fc.record({
  stageKey: fc.constantFrom(
    '$match',
    '$project',
    '$group',
    '$addFields',
    '$unwind',
    '$lookup',
    '$bucket',
    '$bucketAuto',
    '$geoNear',
    '$sort',
    '$limit',
    '$count',
    '$replaceRoot',
    '$sample',
    '$sortByCount',
  ),
  stageValue: content,
});
const fuzzed = fc.record(
  {
    action: fc.constantFrom(...ACTIONS).map((name) => `database.${name}`),
    collectionName: fc.constantFrom<unknown>('scratch', 'indexed', 'nosuch', 7, null),
    query: content,
    data: fc.oneof(content, fc.array(content, { maxLength: 3 })),
    stages: fc.array(stage, { maxLength: 3 }),
    order: content,
    projection: content,
    limit: fc.oneof(fc.integer(), anything),
    offset: fc.oneof(fc.integer(), anything),
    multi: fc.oneof(fc.boolean(), anything),
    merge: fc.oneof(fc.boolean(), anything),
    upsert: fc.oneof(fc.boolean(), anything),
    queryType: fc.constantFrom<unknown>('WHERE', 'DOC', 7),
  },
  { requiredKeys: ['action', 'collectionName'] },
);

it('answers whatever it is sent, and leaves other collections alone', async () => {
  await t.db.collection('indexed').add({ data: KEPT });
  await fc.assert(
    fc.asyncProperty(fuzzed, async (body) => expectShape(await post(JSON.stringify(body)))),
    { numRuns: 500 },
  );
  expect(await everything()).toEqual(KEPT);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});
