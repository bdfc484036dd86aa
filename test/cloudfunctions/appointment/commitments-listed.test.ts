import { dayOf } from '@domain/core/school-clock';
import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { appointment } from '../../support/appointment';
import { beginWithoutPromises, DAY, idAt, list, made, stored, THEIRS } from '../../support/commitments';
import { HOST_OFFICE, LEADER } from '../../support/minutes';
import { DEPARTMENT } from '../../support/routing';
import { STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';

beginWithoutPromises();

const dayFromNow = (days: number): string => dayOf(new Date(Date.now() + days * DAY));

interface Row {
  id: string;
  state: string;
  day: string;
  overdue: boolean;
  mayReport: boolean;
  session: { heldAt: string };
}

/** So many promises of one kind beside those of a session, each made later than the one before. */
async function many(like: string, count: number, name: string, more: (nth: number) => object): Promise<string[]> {
  const one = await stored(like);
  const all = Array.from({ length: count }, (_none, nth) => ({
    ...{ ...one, _id: `${name}-of-many-promises:${nth}`, nth, heldAt: new Date(Date.now() + nth * 1000), ...more(nth) },
  }));
  await commitments.addAll(all);
  return all.map(({ _id }) => _id);
}

/** All pages of the list, each in two requests; what each has. */
async function pages(openid: string): Promise<Row[][]> {
  const first = await list(openid);
  const all: Row[][] = [first.data.commitments];
  for (let { more } = first.data; more; ) {
    const { id, state, day, session } = (all.at(-1) ?? []).at(-1) as Row;
    const after = { id, day: state === 'open' ? day : null, heldAt: session.heldAt };
    const { data, wire } = await appointment(openid, 'commitments', { schoolId: JILIN.id, after });
    expect([wire.length, data.channels]).toEqual([2, []]);
    all.push(data.commitments);
    more = data.more;
  }
  return all;
}

test('what is open comes first however old it is, what is overdue above all, and the list goes on to its end', async () => {
  const session = await made();
  const old = idAt(session, THEIRS);
  await commitments.updateWhere({ _id: old }, { day: dayFromNow(-3), heldAt: new Date(Date.now() - 200 * DAY) });
  const kept = await many(old, 310, 'kept', () => ({ state: 'kept', day: dayFromNow(2), endedAt: new Date() }));
  // So many of one day that a page ends among them.
  const open = await many(old, 310, 'open', () => ({ day: dayFromNow(9) }));
  for (const openid of [STUDENT, DEPARTMENT]) {
    const [first = [], ...rest] = await pages(openid);
    expect(first[0]).toMatchObject({ id: old, overdue: true, mayReport: openid === DEPARTMENT });
    const all = [...first, ...rest.flat()];
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set([old, idAt(session, 1), ...open, ...kept]));
    expect(all).toHaveLength(622);
    const isOpen = all.map(({ state }) => state === 'open');
    expect(isOpen.lastIndexOf(true)).toBe(311);
    expect(all.slice(312).map(({ id }) => id)).toEqual([...kept].reverse());
  }
});

test('who is met sees what their office owes first that is due first', async () => {
  const session = await made();
  const old = idAt(session, 1);
  await commitments.updateWhere({ _id: old }, { day: dayFromNow(-3), heldAt: new Date(Date.now() - 200 * DAY) });
  await many(old, 310, 'open', () => ({ day: dayFromNow(9), owner: HOST_OFFICE }));
  const { data } = await appointment(LEADER, 'host-desk', {});
  expect([data.commitments[0].id, data.commitments.length, data.morePromises]).toEqual([old, 300, true]);
});
