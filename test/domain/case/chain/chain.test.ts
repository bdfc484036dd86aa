import { createHash } from 'node:crypto';
import {
  type Commitment,
  commitment,
  contentOf,
  entryOf,
  headOf,
  type OpenEntry,
  openTo,
  verifyCase,
} from '@domain/case/chain/chain';
import { factsOf } from '@domain/case/chain/facts';
import type { CaseEvent, CaseState } from '@domain/case/state';
import { canonical } from '@domain/core/chain';
import { CASE_ROLES } from '@types_/case/status';
import { aCase } from '../../../support/a-case';

const ID = 'the-case';
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

type Stored = CaseEvent & Commitment;

/** A case as its events are stored one by one. */
function stored(state: CaseState, id = ID): Stored[] {
  const filing = { ...state, photos: PHOTOS };
  const events: Stored[] = [];
  for (const event of state.events) {
    const secret = { salt: `salt-${event.seq}`, who: event.by.id ? `who-${event.by.id}` : null };
    events.push({ ...event, ...commitment(filing, event, headOf(id, events), secret, sha256) });
  }
  return events;
}

const PHOTOS = ['cloud://env/one.jpg'];
const state = aCase().acknowledged().asked().answered().closed(false).reopened().state;
const events = stored(state);
const open = (list: readonly Stored[]): OpenEntry[] =>
  list.map((event) => ({
    entry: entryOf(event),
    content: contentOf({ ...state, photos: PHOTOS }, event, sha256),
    salt: event.salt,
  }));
const faults = (list: OpenEntry[]) => verifyCase(ID, list, sha256);
const changed = (seq: number, change: (event: Stored) => Stored) =>
  open(events.map((event) => (event.seq === seq ? change(event) : event)));

describe('the chain of a case', () => {
  test('holds for what nobody touched', () => {
    expect(faults(open(events))).toEqual([]);
    expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each(events.map(({ seq }) => seq))('finds any change of event %i', (seq) => {
    const changes: ((event: Stored) => Stored)[] = [
      (event) => ({ ...event, at: new Date(event.at.getTime() + 1) }),
      (event) => ({ ...event, by: { ...event.by, role: event.by.role === 'author' ? 'officer' : 'author' } }),
      (event) => ({ ...event, by: { ...event.by, office: '别的部门' } }),
      (event) => ({ ...event, what: { name: 'reply', text: '换成别的话。' } }),
      (event) => ({ ...event, inTime: !event.inTime }),
      (event) => ({ ...event, day: '2027-01-01' }),
      (event) => ({ ...event, who: 'somebody-else' }),
      (event) => ({ ...event, salt: 'another' }),
      (event) => ({ ...event, said: sha256('another') }),
    ];
    for (const change of changes) expect(faults(changed(seq, change))).toContainEqual({ seq, kind: 'changed' });
  });

  test('finds a filing whose text was changed, though it stands beside the events', () => {
    const other = open(events);
    const content = contentOf({ ...state, photos: PHOTOS, text: '暖气很好。' }, events[0] as Stored, sha256);
    other[0] = { ...(other[0] as OpenEntry), content };
    expect(faults(other)).toEqual([{ seq: 0, kind: 'changed' }]);
  });

  test('finds that a topic of the school’s own was called otherwise; a shipped one has no name to change', () => {
    const { state: own } = aCase(undefined, false, { topic: 'living-parcels1', topicName: '快递' });
    const [filed] = stored(own);
    const openAs = (topicName: string | null): OpenEntry => ({
      entry: entryOf(filed as Stored),
      content: contentOf({ ...own, topicName, photos: PHOTOS }, filed as Stored, sha256),
      salt: 'salt-0',
    });
    expect(faults([openAs('快递')])).toEqual([]);
    expect(faults([openAs('外卖')])).toEqual([{ seq: 0, kind: 'changed' }]);
    expect(faults([openAs(null)])).toEqual([{ seq: 0, kind: 'changed' }]);
    expect(contentOf({ ...state, photos: PHOTOS }, events[0] as Stored, sha256)).not.toContain('topicName');
    expect(factsOf({ ...own, topicName: '外卖' })).not.toBe(factsOf(own));
  });

  test('finds a photo that was taken out or put in, and another day than was promised', () => {
    const [filed, ...rest] = open(events) as [OpenEntry, ...OpenEntry[]];
    const event = events[0] as Stored;
    const promised = { ...state.deadlines, result: '2027-01-01' };
    for (const content of [
      contentOf({ ...state, photos: [] }, event, sha256),
      contentOf({ ...state, photos: ['cloud://env/another.jpg'] }, event, sha256),
      contentOf({ ...state, photos: PHOTOS }, { what: { name: 'file', promised } }, sha256),
    ])
      expect(faults([{ ...filed, content }, ...rest])).toEqual([{ seq: 0, kind: 'changed' }]);
  });

  test.each(CASE_ROLES)('tells %s no photo by its id, only by a hash of it', (role) => {
    const { content } = openTo(role, { ...state, photos: PHOTOS }, events[0] as Stored, sha256);
    expect(content).not.toContain('cloud://');
    expect(JSON.parse(content ?? '').photos).toEqual(PHOTOS.map(sha256));
  });

  test('holds for a filing from before days and photos were part of it', () => {
    const { text, place, topic, danger } = state;
    expect(contentOf({ ...state, photos: PHOTOS }, { what: { name: 'file' } }, sha256)).toBe(
      canonical({ name: 'file', text, place, topic, danger }),
    );
  });

  test.each([0, 1, 2, 3, 4])('finds that event %i was removed', (seq) => {
    expect(faults(open(events.filter((event) => event.seq !== seq)))).toContainEqual({ seq, kind: 'removed' });
  });

  test('finds two events that changed places', () => {
    const [a, b, c, d, ...rest] = open(events) as [OpenEntry, OpenEntry, OpenEntry, OpenEntry, ...OpenEntry[]];
    expect(faults([a, c, b, d, ...rest])).not.toEqual([]);
  });

  test('is no other case’s: a whole history put into another case is found', () => {
    expect(verifyCase('another-case', open(events), sha256)).not.toEqual([]);
  });

  test('holds without the words that a reader may not see, and when words had to go with an account', () => {
    const withheld = open(events).map((one) => ({ ...one, content: null, salt: '' }));
    expect(faults(withheld)).toEqual([]);
  });

  test('what was cut off at the end shows to whoever kept a receipt', () => {
    const receipt = headOf(ID, events);
    const left = events.slice(0, -1);
    expect(faults(open(left))).toEqual([]);
    expect(left.some(({ hash }) => hash === receipt.hash)).toBe(false);
  });

  test('short words cannot be guessed from their hash: the same words give another one each time', () => {
    const said = (salt: string) =>
      commitment(
        { ...state, photos: PHOTOS },
        events[1] as CaseEvent,
        headOf(ID, [events[0] as Stored]),
        { salt, who: null },
        sha256,
      ).said;
    expect(said('one')).not.toBe(said('two'));
  });
});
