import type { CommandName } from '@types_/case/command';
import type { LikeCase } from '@types_/case/matter-view';
import type { CaseView } from '@types_/case/view';
import type { Random } from '../../../tools/seed/random';
import type { Answer } from '../as';
import { sayIn } from './say';
import { LETTERS } from './words';
import type { World } from './world';

/** Who works on a case, with their own habits. */
interface Worker {
  openid: string;
  /** Of a hundred times, how often they name the wrong department. */
  wrong: number;
}

/** A call that takes a step: what it sends, and the words by which it is known. */
export interface Call {
  action: string;
  input: object;
  words: string;
}

/** The department that somebody gives a case to: the one whose topic it is, or by mistake any. */
function departmentFor(hands: { departments: { name: string; suggested: boolean }[] }, wrong: number, random: Random) {
  const suggested = hands.departments.filter((one) => one.suggested);
  return random.below(100) < wrong || suggested.length === 0 ? random.pick(hands.departments) : random.pick(suggested);
}

/** What has to be looked up before a step can be said: departments, colleagues, earlier cases, cases like it. Null: there is none. */
async function looked(world: World, worker: Worker, id: string, name: CommandName): Promise<Call | null> {
  const { phones, random, letters } = world;
  if (name === 'join') return joining(world, worker, id);
  if (name === 'recuse') {
    const words = letters.write(LETTERS.recuse);
    return { action: name, input: { id, say: { who: '', reason: words } }, words };
  }
  const hands = await phones.read(worker.openid, 'case', 'hands', { id });
  if (!hands) return null;
  if (name === 'assign') {
    const { name: department } = departmentFor(hands, worker.wrong, random);
    return { action: name, input: { id, say: { department } }, words: '' };
  }
  const list = name === 'pass' ? hands.colleagues : hands.earlier;
  if (list.length === 0) return null;
  const chosen = random.pick(list as { ticket: string; id: string }[]);
  if (name === 'merge') return { action: name, input: { id, say: { into: chosen.id } }, words: '' };
  const words = letters.write(LETTERS.pass);
  return { action: name, input: { id, say: { to: chosen.ticket, reason: words } }, words };
}

/** A case and those like it that are in none become one 议题, or it joins the one that they are. */
async function joining({ phones }: World, { openid }: Worker, id: string): Promise<Call | null> {
  const like = await phones.read(openid, 'case', 'like', { id });
  const [first] = like?.cases ?? [];
  if (!first) return null;
  if (first.matter) {
    const answers = first.matter.answer?.count ?? 0;
    return { action: 'join', input: { id: first.matter.id, cases: [id], answers }, words: '' };
  }
  const free: LikeCase[] = like.cases.filter(({ matter }: LikeCase) => matter === null);
  const cases = [id, ...free.map((one) => one.case.id)];
  return { action: 'open-matter', input: { cases }, words: '' };
}

const LOOKED: readonly CommandName[] = ['assign', 'pass', 'recuse', 'merge', 'join'];

/** The call that takes a step in a case; null where there is nobody, or nothing, to name. */
export async function callFor(world: World, worker: Worker, id: string, name: CommandName): Promise<Call | null> {
  if (LOOKED.includes(name)) return looked(world, worker, id, name);
  const { words, say } = sayIn(name, world.letters, world.random);
  return { action: name, input: { id, say }, words };
}

/** Takes a step and notes what became of its words. */
export async function take(world: World, openid: string, id: string, { action, input, words }: Call): Promise<Answer> {
  const answer = await world.phones.write(openid, 'case', action, input);
  if (words !== '') world.letters.note(words, id, answer.ok);
  return answer;
}

/** Opens a case and does in it what habit says; whether anything was done. */
export async function handle(
  world: World,
  worker: Worker,
  id: string,
  choose: (view: CaseView) => CommandName | null,
): Promise<boolean> {
  const view: CaseView | null = await world.phones.read(worker.openid, 'case', 'get', { id });
  const name = view && choose(view);
  const call = name && (await callFor(world, worker, id, name));
  return call ? (await take(world, worker.openid, id, call)).ok : false;
}
