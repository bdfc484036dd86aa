import type { StepName } from '@types_/case/actions';
import type { CaseStatus } from '@types_/case/status';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { carryOutMatters } from '../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { type Answer, as, freshKey } from './as';
import { runJob } from './jobs';

export const STUDENT = 'demo-10183-student-1';
export const CLASSMATE = 'demo-10183-student-2';
export const OFFICER = 'demo-10183-officer';
export const ADMIN = 'demo-10183-admin';

export const FILING = {
  topic: 'heating',
  text: '四楼东边六个寝室暖气片是凉的，室内14℃。',
  place: '南区七舍',
  danger: false,
  photos: [] as string[],
};

export const file = async (openid = STUDENT, more: object = {}): Promise<string> => {
  const { ok, data, error } = await as(openid, caseFunction, 'file', { ...FILING, ...more });
  if (!ok) throw new Error(`${openid} could not file: ${error.code}`);
  return data.id;
};

/** A step as the phone takes it (src/cloud/call.ts): who lost a race tries again with the same key, three times in all. */
export async function step(openid: string, id: string, name: string, say: object = {}, key = freshKey()) {
  const once = (): Promise<Answer> => as(openid, caseFunction, name, { id, say }, key);
  let answer = await once();
  for (let tried = 1; tried < 3 && !answer.ok && answer.error.code === 'BUSY'; tried += 1) answer = await once();
  return answer;
}

interface Taken {
  /** Where the step is open. */
  from: CaseStatus | 'joined';
  by: 'author' | 'officer';
  say: object;
  /** Another thing to say in the same step; null where there is only one. */
  other: object | null;
}

/** Each step once: where it is open, to whom, and what it says. */
export const STEPS: Record<StepName, Taken> = {
  acknowledge: { from: 'submitted', by: 'officer', say: {}, other: null },
  take: { from: 'submitted', by: 'officer', say: {}, other: null },
  note: { from: 'acknowledged', by: 'officer', say: { text: '找后勤王老师。' }, other: { text: '找李老师。' } },
  reply: { from: 'acknowledged', by: 'officer', say: { text: '周三下午去看。' }, other: { text: '周四下午去看。' } },
  ask: { from: 'acknowledged', by: 'officer', say: { text: '是哪几个寝室？' }, other: { text: '是几楼？' } },
  supplement: { from: 'waiting-for-student', by: 'author', say: { text: '4012 到 4017。' }, other: { text: '四楼。' } },
  answer: {
    from: 'acknowledged',
    by: 'officer',
    say: { text: '换了阀门。', outcome: 'done' },
    other: { text: '换了阀门。', outcome: 'cannot' },
  },
  extend: {
    from: 'acknowledged',
    by: 'officer',
    say: { days: 5, reason: '等配件' },
    other: { days: 6, reason: '等配件' },
  },
  refuse: {
    from: 'submitted',
    by: 'officer',
    say: { ground: 'crime', channel: '派出所 110' },
    other: { ground: 'outside-school', channel: '派出所 110' },
  },
  part: { from: 'joined', by: 'officer', say: {}, other: null },
  verdict: { from: 'answered', by: 'author', say: { solved: true }, other: { solved: false } },
  rate: { from: 'closed', by: 'author', say: { rating: 5 }, other: { rating: 1 } },
  reopen: { from: 'closed', by: 'author', say: { reason: '又凉了。' }, other: { reason: '还是凉的。' } },
  withdraw: { from: 'submitted', by: 'author', say: {}, other: null },
};

/** The steps that lead a new case to a status. */
const WAY: Partial<Record<CaseStatus, StepName[]>> = {
  submitted: [],
  acknowledged: ['acknowledge'],
  'waiting-for-student': ['ask'],
  answered: ['acknowledge', 'answer'],
  closed: ['acknowledge', 'answer', 'verdict'],
  reopened: ['acknowledge', 'answer', 'verdict', 'reopen'],
  refused: ['refuse'],
  withdrawn: ['withdraw'],
};

/** An 议题 that an officer has opened from some cases, carried out in all of them. */
export async function openMatter(ids: string[], officer = OFFICER): Promise<string> {
  const { ok, data, error } = await as(officer, caseFunction, 'open-matter', { cases: ids });
  if (!ok) throw new Error(`${officer} could not open a matter: ${error.code}`);
  if (data.left > 0) await runJob(carryOutMatters);
  return data.id;
}

/** A case that its author and an officer have led to a status, or made one of an 议题. */
export async function caseIn(status: Taken['from'], author = STUDENT, officer = OFFICER): Promise<string> {
  if (status === 'joined') {
    const id = await caseIn('acknowledged', author, officer);
    await openMatter([id], officer);
    return id;
  }
  const way = WAY[status];
  if (!way) throw new Error(`no way leads to ${status} yet`);
  const id = await file(author);
  for (const name of way) {
    const { by, say } = STEPS[name];
    const { ok, error } = await step(by === 'author' ? author : officer, id, name, say);
    if (!ok) throw new Error(`${name} on the way to ${status}: ${error.code}`);
  }
  return id;
}
