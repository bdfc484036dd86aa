import { setTimeout as wait } from 'node:timers/promises';
import type { Topic } from '../../types/case/category';
import type { CaseView } from '../../types/case/view';
import { AGREEMENT_VERSION } from '../../types/identity/agreement';
import type { RosterLine } from '../seed/synthetic-roster';
import type { Client } from './client';

const POLL_MS = 15;
const TOPICS: Topic[] = ['canteen', 'heating', 'network', 'course', 'fee'];

/** What a student will do with the answer, by their number in the scenario. */
const PLANS = ['solved', 'solved-unrated', 'unsolved', 'reopen', 'withdraw', 'solved'] as const;
export type Plan = (typeof PLANS)[number];
export const planOf = (index: number): Plan => PLANS[index % PLANS.length] ?? 'solved';

/** One student from binding to the last word: binds, files, answers questions, gives the verdict. Returns the case as it ended. */
export async function playStudent(me: Client, schoolId: string, line: RosterLine, index: number): Promise<CaseView> {
  await me.call('identity', 'bind', { schoolId, number: line.number, name: line.name, agreed: AGREEMENT_VERSION });
  const topic = TOPICS[index % TOPICS.length] ?? 'anything';
  const { id } = await me.call('case', 'file', {
    topic,
    text: `第 ${index} 位同学的事：${index % 3 === 0 ? '说不清在哪一间' : '地点写明了'}，请看看。`,
    place: `${index} 号楼`,
    danger: false,
    photos: [],
  });
  const plan = planOf(index);
  if (plan === 'withdraw') return me.call('case', 'withdraw', { id, say: {} });
  let reopened = false;
  for (;;) {
    const view = await turn(me, id);
    if (view.status === 'waiting-for-student') {
      await me.call('case', 'supplement', { id, say: { text: `是 ${index}01 室。` } });
    } else if (view.status === 'answered') {
      const solved = plan.startsWith('solved') || reopened;
      const closed = await me.call('case', 'verdict', { id, say: { solved } });
      if (plan === 'reopen' && !reopened) {
        await me.call('case', 'reopen', { id, say: { reason: '还没好。' } });
        reopened = true;
        continue;
      }
      if (plan === 'solved-unrated') return closed;
      return me.call('case', 'rate', { id, say: { rating: solved ? 5 : 2 } });
    }
  }
}

/** The case once it is the student's turn. */
async function turn(me: Client, id: string): Promise<CaseView> {
  for (;;) {
    const { cases } = await me.call('case', 'mine', {});
    if (cases.some((row) => row.id === id && row.turn === 'student')) return me.call('case', 'get', { id });
    await wait(POLL_MS);
  }
}
