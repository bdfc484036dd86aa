import type { CommandName } from '@types_/case/command';
import type { CaseView } from '@types_/case/view';
import type { Answer } from '../as';
import type { Cast, Member } from '../simulation/cast';
import { HABITS, stepBy } from './habits';
import { type Call, callFor } from './staff-work';
import type { World } from './world';

interface Wish {
  member: Member;
  name: CommandName;
  call: Call;
  key: string;
  /** How the case stood when they decided. */
  status: string;
  first: Answer;
}

async function wishOf(world: World, member: Member, id: string): Promise<Omit<Wish, 'first'> | null> {
  const view: CaseView | null = await world.phones.read(member.openid, 'case', 'get', { id });
  const name = view && stepBy(HABITS[member.habit].steps, view.allowed, world.random);
  const call = name && (await callFor(world, { openid: member.openid, wrong: 10 }, id, name));
  return view && name && call ? { member, name, call, key: world.phones.freshKey(), status: view.status } : null;
}

/**
 * Two of the desk decide on one case at the same moment. Who loses hears so, sees what happened, and has lost no text: their
 * phone tries again with the same key, and what is refused then is still theirs to send as something else.
 */
export async function rival(world: World, { desk }: Cast, id: string): Promise<void> {
  const { random, rivalries } = world;
  const one = random.pick(desk);
  const other = random.pick(desk.filter((member) => member !== one));
  const wishes = [await wishOf(world, one, id), await wishOf(world, other, id)];
  const [a, b] = wishes;
  if (!a || !b) {
    for (const wish of wishes) if (wish) await settle(world, id, { ...wish, first: await ask(world, wish) });
    return;
  }
  rivalries.met += 1;
  const [first, second] = await Promise.all([ask(world, a), ask(world, b)]);
  const [winner, loser] = first.ok
    ? [
        { ...a, first },
        { ...b, first: second },
      ]
    : [
        { ...b, first: second },
        { ...a, first },
      ];
  await settle(world, id, winner);
  if (!loser.first.ok) {
    rivalries.lost += 1;
    if (winner.first.ok) await seesWhatHappened(world, id, loser, winner);
  }
  await settle(world, id, loser);
}

const ask = ({ phones }: World, { member, call, key }: Omit<Wish, 'first'>): Promise<Answer> =>
  phones.try(member.openid, 'case', call.action, call.input, key);

/** Who lost is told BUSY, or how the case stands now; and looking at it shows the step of the other. */
async function seesWhatHappened({ phones }: World, id: string, loser: Wish, winner: Wish): Promise<void> {
  const { code, params } = loser.first.error;
  const answer = await phones.try(loser.member.openid, 'case', 'get', { id }, '');
  if (!answer.ok) {
    // The other has had them recused from it.
    if (code === 'CASE_NOT_FOUND' || answer.error.code === 'CASE_NOT_FOUND') return;
    throw new Error(`who lost cannot look: ${answer.error.code}`);
  }
  const view: CaseView = answer.data;
  if (code === 'CASE_STEP_NOT_NOW' && ![view.status, loser.status].includes(String(params.status)))
    throw new Error(`who lost is told that the case is ${params.status}, and it is ${view.status}`);
  const isSeen = view.timeline.some(
    ({ type, text }) => type === winner.name && (winner.call.words === '' || text === winner.call.words),
  );
  // Opening an 议题 is carried out in its cases one by one.
  if (!isSeen && winner.name !== 'join')
    throw new Error(`who lost does not see the ${winner.name} of the other in ${id}`);
}

/** The phone goes on with what it began; a letter that is refused is kept, and goes out as a note with the same words. */
async function settle(world: World, id: string, { member, name, call, key, first }: Wish): Promise<void> {
  const { phones, letters, rivalries } = world;
  let answer = first;
  for (let tried = 1; tried < 3 && !answer.ok && answer.error.code === 'BUSY'; tried += 1)
    answer = await phones.try(member.openid, 'case', call.action, call.input, key);
  phones.ended(`case.${call.action}`, answer);
  if (call.words === '') return;
  letters.note(call.words, id, answer.ok);
  if (answer.ok) return;
  rivalries.refused += 1;
  if (name === 'note' || name === 'recuse') return;
  const kept = await phones.write(member.openid, 'case', 'note', { id, say: { text: call.words } });
  letters.note(call.words, id, kept.ok);
  if (kept.ok) rivalries.resent += 1;
}
