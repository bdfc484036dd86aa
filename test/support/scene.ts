import { dayOf } from '@domain/core/school-clock';
import type { StepName } from '@types_/case/actions';
import type { CaseStatus } from '@types_/case/status';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { _ } from '../../cloudfunctions/_kit/database';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { carryOutMatters } from '../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { wakeCases } from '../../cloudfunctions/scheduler/jobs/wake-cases';
import { type Answer, as, freshKey } from './as';
import { runJob } from './jobs';
import { makeRoom } from './other-days';
import { LEAGUE } from './roles';

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

export const file = async (openid = STUDENT, more: Record<string, unknown> = {}): Promise<string> => {
  await makeRoom(openid, more.danger === true);
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

/** Where a case stands that time has done something to: closed four weeks ago, on the youth league's list, for a call. */
type LaterScene = 'long-closed' | 'escalated' | 'to-be-called' | 'called';
type Scene = CaseStatus | LaterScene | 'joined' | 'sent-back' | 'asked-in-danger';

/** Who takes a step in these tests. */
export const WHO = { author: STUDENT, officer: OFFICER, admin: ADMIN, league: LEAGUE } as const;

interface Taken {
  /** Where the step is open. */
  from: Scene;
  by: keyof typeof WHO;
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
  keep: { from: 'sent-back', by: 'admin', say: {}, other: null },
  attempt: {
    from: 'asked-in-danger',
    by: 'officer',
    say: { how: 'phone', ago: 0, reached: false, text: '没人接。' },
    other: { how: 'room', ago: 0, reached: false, text: '没人接。' },
  },
  part: { from: 'joined', by: 'officer', say: {}, other: null },
  verdict: { from: 'answered', by: 'author', say: { solved: true }, other: { solved: false } },
  rate: { from: 'closed', by: 'author', say: { rating: 5 }, other: { rating: 1 } },
  reopen: { from: 'closed', by: 'author', say: { reason: '又凉了。' }, other: { reason: '还是凉的。' } },
  withdraw: { from: 'submitted', by: 'author', say: {}, other: null },
  'not-same': { from: 'merged', by: 'author', say: {}, other: null },
  'about-union': { from: 'submitted', by: 'author', say: {}, other: null },
  confirm: { from: 'long-closed', by: 'author', say: { holds: false }, other: { holds: true } },
  urge: { from: 'escalated', by: 'league', say: { text: '请本周答复同学。' }, other: { text: '请今天答复同学。' } },
  callback: {
    from: 'to-be-called',
    by: 'league',
    say: { solved: false, text: '打过电话，还是凉的。' },
    other: { solved: null, text: '打过电话，还是凉的。' },
  },
  vouch: { from: 'called', by: 'author', say: { agrees: false }, other: { agrees: true } },
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

/** Puts what a case waits for into the past, as the days alone would. */
async function longAgo(id: string, days: number, status: CaseStatus): Promise<void> {
  const then = new Date(Date.now() - days * 86_400_000);
  const day = dayOf(then);
  const values =
    status === 'closed'
      ? { 'phase.closedAt': then }
      : { deadlines: _.set({ acknowledge: day, reply: day, result: day, resultDays: 13, moments: null }) };
  await cases.updateWhere({ _id: id }, { ...values, wakeAt: then });
}

const LATER: Record<LaterScene, (id: string, author: string, officer: string) => Promise<void>> = {
  'long-closed': (id) => longAgo(id, 29, 'closed'),
  escalated: async (id) => {
    await longAgo(id, 40, 'acknowledged');
    await runJob(wakeCases);
  },
  'to-be-called': async (id, author, officer) => {
    for (const last of [false, true]) {
      await step(officer, id, 'answer', STEPS.answer.say);
      await step(author, id, 'verdict', { solved: false });
      if (!last) await step(author, id, 'reopen', STEPS.reopen.say);
    }
  },
  called: async (id, author, officer) => {
    await LATER['to-be-called'](id, author, officer);
    await step(LEAGUE, id, 'callback', STEPS.callback.say);
  },
};
const BEFORE: Record<LaterScene, CaseStatus> = {
  'long-closed': 'closed',
  escalated: 'acknowledged',
  'to-be-called': 'reopened',
  called: 'reopened',
};
const isLater = (scene: Scene): scene is LaterScene => scene in LATER;

/** A case that its author, an officer and time have led to where it stands. */
export async function caseIn(scene: Scene, author: string = STUDENT, officer: string = OFFICER): Promise<string> {
  if (isLater(scene)) {
    const id = await caseIn(BEFORE[scene], author, officer);
    await LATER[scene](id, author, officer);
    return id;
  }
  if (scene === 'joined') {
    const id = await caseIn('acknowledged', author, officer);
    await openMatter([id], officer);
    return id;
  }
  if (scene === 'merged') {
    const [into, id] = [await file(author), await file(author)];
    await step(officer, id, 'merge', { into });
    return id;
  }
  if (scene === 'asked-in-danger') {
    const id = await file(author, { danger: true });
    await step(officer, id, 'ask', STEPS.ask.say);
    return id;
  }
  if (scene === 'sent-back') {
    const id = await caseIn('acknowledged', author, officer);
    await step(officer, id, 'assign', { department: '后勤保障处' });
    await step('demo-10183-department', id, 'send-back', { reason: '不归我们管' });
    return id;
  }
  const way = WAY[scene];
  if (!way) throw new Error(`no way leads to ${scene} yet`);
  const id = await file(author);
  for (const name of way) {
    const { by, say } = STEPS[name];
    const { ok, error } = await step(by === 'author' ? author : officer, id, name, say);
    if (!ok) throw new Error(`${name} on the way to ${scene}: ${error.code}`);
  }
  return id;
}
