import { setTimeout as wait } from 'node:timers/promises';
import type { CaseRow, CaseView } from '../../types/case/view';
import { type Client, Refused } from './client';

const POLL_MS = 15;

/** An officer at the desk until `isOver`: takes what is new, asks where it is unclear, answers. Rivals at the same desk do the same. */
export async function playOfficer(me: Client, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { cases } = await me.call('case', 'queue', {});
    const ours = cases.filter(({ turn }) => turn === 'school');
    if (ours.length === 0) await wait(POLL_MS);
    for (const row of ours) await handle(me, row).catch(forgiveRival);
  }
}

async function handle(me: Client, row: CaseRow): Promise<void> {
  const { id } = row;
  if (row.status === 'submitted') await me.call('case', 'acknowledge', { id, say: {} });
  const view = await me.call('case', 'get', { id });
  if (view.turn !== 'school') return;
  if (isUnclear(view)) await me.call('case', 'ask', { id, say: { text: '是哪一间？' } });
  else await me.call('case', 'answer', { id, say: { text: '处理好了，请看看。', outcome: 'done' } });
}

const isUnclear = (view: CaseView): boolean =>
  view.text.includes('说不清') && !view.timeline.some(({ type }) => type === 'ask');

/** A colleague was first, or the student took it back: the case says so, and that is fine. */
function forgiveRival(error: unknown): void {
  if (error instanceof Refused && error.code === 'CASE_STEP_NOT_NOW') return;
  throw error;
}
