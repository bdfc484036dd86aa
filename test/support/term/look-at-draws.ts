import { createHash } from 'node:crypto';
import type { DrawView } from '@types_/appointment/draw-view';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { DrawDocument } from '../../../cloudfunctions/_kit/appointment/draws';
import { naiveOrder } from '../naive-draw';
import { everyOf } from './glance';
import { publishedValue } from './values';
import type { World } from './world';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const parsed = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ ticket: line.slice(0, 16), hasMet: line.endsWith('1') }));

/** Ways of meeting somebody of the school's leadership (product.md section 4). */
const LEADERS = ['principal-talk', 'leader-reception', 'department-head-meeting', 'delegate-meeting'];

/**
 * Who had met one by a moment: was let in to a session that was over by then, unless they said that they were not there and it was so; or said
 * that they were, and somebody agreed.
 */
async function metBefore({ glance, memory }: World, schoolId: string, by: Date): Promise<string[]> {
  const granted = (await everyOf(attendances, { 'appeal.answer.granted': true })).filter(
    ({ appeal }) => appeal?.answer && appeal.answer.at <= by && appeal.answer.by !== null,
  );
  const saidIn = (sessionId: string, wanted: string) =>
    granted.filter((one) => one.sessionId === sessionId && one.appeal?.says === wanted).map(({ personId }) => personId);
  return [...glance.sessions.values()]
    .filter(({ channel, endsAt, ended, cancelled, ...one }) => {
      const isOver = endsAt <= by || (ended && ended.at < by);
      const isOff = cancelled && cancelled.at < by;
      return one.schoolId === schoolId && LEADERS.includes(channel) && isOver && !isOff;
    })
    .flatMap(({ _id, startsAt }) => {
      const away = saidIn(_id, 'not-counted');
      const letIn = [...memory.hereAt(_id, startsAt)].filter((person) => !away.includes(person));
      return [...letIn, ...saidIn(_id, 'there')];
    });
}

/** Everything that anybody is shown of a draw, computed again from the list and the value alone, and beside who applied. */
async function faultsOfDraw(world: World, { _id, schoolId, forAll }: DrawDocument): Promise<string[]> {
  const { phones, memory, random, casts, glance } = world;
  const cast = casts.find(({ school }) => school.id === schoolId);
  if (!cast) return ['it is of no school'];
  const reader = random.pick(cast.students);
  const view: DrawView | null = await phones.read(reader.openid, 'appointment', 'draw', { id: _id, page: 0 });
  const { sealed, value, drawn, mine, beacon } = view ?? {};
  if (!sealed) return ['it is sealed, and shown to nobody'];
  const faults: string[] = [];
  const list = parsed(sealed.list);
  if (sha256(sealed.list) !== sealed.listHash || list.length !== sealed.count) faults.push('the list has another hash');
  const wanted = [...memory.applicantsOf(_id).values()].sort().join();
  if (list.map(({ ticket }) => ticket).join() !== wanted) faults.push('the list is not who applied');
  const session = glance.sessions.get(_id);
  const met = session && LEADERS.includes(session.channel) ? await metBefore(world, schoolId, new Date(sealed.at)) : [];
  for (const [person, ticket] of memory.applicantsOf(_id))
    if (list.some((one) => one.ticket === ticket && one.hasMet !== met.includes(person)))
      faults.push(`${person} is listed as who has ${met.includes(person) ? 'not ' : ''}met a leader`);
  if (!drawn) return faults;
  if (value && beacon && value.text !== publishedValue(beacon, new Date(sealed.valueAt))) faults.push('another value');
  if (!value && !forAll) faults.push('drawn without a value');
  const order = value ? naiveOrder(list, value.text, _id) : list.map(({ ticket }) => ticket);
  if (value && drawn.orderHash !== sha256(order.map((ticket) => `${ticket}\n`).join(''))) faults.push('another order');
  if (glance.lines.get(_id)?.tickets.join() !== order.join()) faults.push('the line is not the order of the draw');
  if (mine && mine.place !== null && order[mine.place] !== mine.ticket) faults.push('another place is shown');
  return faults;
}

/** What is wrong with the draws that went on since the last look; a list that was sealed stays as it is. */
export async function faultsOfDraws(world: World, known: Map<string, string>): Promise<string[]> {
  const faults: string[] = [];
  for (const draw of world.glance.draws.values()) {
    const { _id, listHash, state } = draw;
    const before = known.get(_id);
    if (before !== undefined && !before.startsWith(listHash)) faults.push(`${_id}: another list is sealed than before`);
    if (before === `${listHash} ${state}`) continue;
    known.set(_id, `${listHash} ${state}`);
    faults.push(...(await faultsOfDraw(world, draw)).map((fault) => `${_id}: ${fault}`));
  }
  return faults;
}
