import { dayOf } from '@domain/core/school-clock';
import type { OwnDays } from '../simulation/own-days';
import { DAY_MS, type Due, dueFrom, movedOn } from './due';

/** What the story of a case is told from: its filing and its entries, and nothing that was derived from them. */
export interface Told {
  authorId: string;
  danger: boolean;
  topic: string;
  events: readonly { at: Date; by: { role: string }; what: { name: string } & Record<string, unknown>; day?: string }[];
}
type Entry = Told['events'][number];

/** A case as somebody tells it who reads its entries from the first to the last, by product.md section 2 alone. */
export interface Story {
  topic: string;
  /** Told at the counter by somebody who said no number, and claimed by nobody yet. */
  nobodys: boolean;
  danger: boolean;
  filedAt: Date;
  status: string;
  department: string | null;
  /** By when the first human contact was owed; a reopening does not move it. */
  limit: Due;
  contact: { at: Date; inTime: boolean } | null;
  owed: Due;
  repliedAt: Date | null;
  extended: boolean;
  reopenings: number;
  askedAt: Date | null;
  verdictDay: string | null;
  escalatedAt: Date | null;
  end: { how: 'closed' | 'refused' | 'withdrawn' | 'merged'; at: Date; day: string; unreachable: boolean } | null;
  verdict: 'solved' | 'unsolved' | 'none' | null;
  rating: number | null;
  /** When its student said that it is solved. */
  solvedAt: Date | null;
  confirmed: boolean;
  calledBack: boolean;
  /** Whether the last result came by its day. */
  kept: boolean | null;
  /** Whether the last result came when its author's account was gone. */
  answeredToNobody: boolean;
  lastAt: Date;
  /** Deadlines that moved without what has to stand beside that. */
  faults: string[];
}

/** What the student hears from whoever handles it. */
const CONTACTS = ['acknowledge', 'assign', 'reply', 'ask', 'answer', 'refuse', 'join'];
const LETTERS = ['reply', 'ask', 'answer'];
const ANSWER_DAYS = 7;

/** Where each entry leads that leads to one place only. */
const LEADS: Record<string, string> = {
  ...{ assign: 'assigned', 'send-back': 'acknowledged', ask: 'waiting-for-student', answer: 'answered' },
  ...{ lapse: 'closed', 'close-unreachable': 'closed', reopen: 'reopened' },
  ...{ refuse: 'refused', merge: 'merged', withdraw: 'withdrawn' },
};
/** Where a new case is taken by. */
const TAKES = ['acknowledge', 'reply', 'join'];

function begin({ authorId, danger, topic, events }: Told, days: OwnDays): Story {
  const filedAt = events[0]?.at ?? new Date(0);
  const owed = dueFrom(filedAt, danger, days);
  return {
    nobodys: authorId.startsWith('nobody:'),
    ...{ topic, danger, filedAt, status: 'submitted', department: null, limit: owed, contact: null, owed },
    ...{ repliedAt: null, extended: false, reopenings: 0, askedAt: null, verdictDay: null, escalatedAt: null },
    ...{ end: null, verdict: null, rating: null, solvedAt: null, confirmed: false, calledBack: false, kept: null },
    ...{ answeredToNobody: false, lastAt: filedAt, faults: [] },
  };
}

/** The deadlines after an entry; a fault where one moves and no entry says by which day and why. */
function dueAfter(story: Story, { at, what, day }: Entry, days: OwnDays): Due {
  const { owed, askedAt, danger } = story;
  let next = owed;
  if (what.name === 'reopen') next = dueFrom(at, danger, days);
  if (what.name === 'extend') next = movedOn(owed, Number(what.days), at, days);
  const isAsked = story.status === 'waiting-for-student';
  if ((what.name === 'supplement' || (what.name === 'answer' && isAsked)) && askedAt)
    next = owed.moments
      ? movedOn(owed, (at.getTime() - askedAt.getTime()) / DAY_MS, at, days)
      : movedOn(owed, days.between(dayOf(askedAt), dayOf(at), at), at, days);
  // Of an answer the day is that of the verdict; its own text says the rest.
  if (next.result === owed.result || what.name === 'answer') return next;
  if (day !== next.result)
    story.faults.push(`${what.name} moves the result to ${next.result}, and its entry says ${day}`);
  if (![what.reason, what.text].some((why) => typeof why === 'string' && why.length > 1))
    story.faults.push(`${what.name} moves the result to ${next.result}, and nothing says why`);
  return next;
}

function end(story: Story, how: NonNullable<Story['end']>['how'], at: Date, unreachable = false): void {
  story.end = { how, at, day: dayOf(at), unreachable };
  if (how === 'closed') Object.assign(story, { verdict: 'none', rating: null, confirmed: false, calledBack: false });
}

/** What an entry says about the end of the case. */
function outcome(story: Story, { at, what }: Entry): void {
  switch (what.name) {
    case 'verdict':
      if (story.status === 'answered') end(story, 'closed', at);
      story.verdict = what.solved ? 'solved' : 'unsolved';
      story.solvedAt = what.solved ? at : null;
      break;
    case 'lapse':
    case 'close-unreachable':
      end(story, 'closed', at, what.name === 'close-unreachable');
      break;
    case 'rate':
      story.rating = Number(what.rating);
      break;
    case 'confirm':
      story.confirmed = true;
      if (what.holds === false) story.verdict = 'unsolved';
      break;
    case 'callback':
      story.calledBack = true;
      break;
    case 'refuse':
      end(story, 'refused', at);
      break;
    case 'merge':
      end(story, 'merged', at);
      break;
    case 'withdraw':
      end(story, 'withdrawn', at);
      break;
    case 'reopen':
      Object.assign(story, { end: null, verdict: null, rating: null });
  }
}

function statusAfter({ status }: Story, name: string, resume: string): string {
  if (name === 'supplement') return resume;
  if (name === 'verdict') return 'closed';
  if (status === 'submitted' && TAKES.includes(name)) return 'acknowledged';
  return LEADS[name] ?? status;
}

const isBy = (due: Due, at: Date, of: 'acknowledge' | 'result'): boolean =>
  due.moments ? at <= due.moments[of] : dayOf(at) <= due[of];

/** Reads a case from its entries. */
export function storyOf(told: Told, days: OwnDays): Story {
  const story = begin(told, days);
  let resume = 'acknowledged';
  // The account went after so many entries: who deletes it leaves that behind, and no moment.
  const goneAt = Number(/^gone:(\d+):/.exec(told.authorId)?.[1] ?? Number.POSITIVE_INFINITY);
  for (const [before, entry] of told.events.slice(1).entries()) {
    const { at, what } = entry;
    const seq = before + 1;
    if (story.contact === null && CONTACTS.includes(what.name))
      story.contact = { at, inTime: isBy(story.limit, at, 'acknowledge') };
    story.owed = dueAfter(story, entry, days);
    if (what.name === 'answer') {
      story.kept = isBy(story.owed, at, 'result');
      story.answeredToNobody = seq >= goneAt;
    }
    outcome(story, entry);
    if (what.name === 'ask') resume = story.status === 'submitted' ? 'acknowledged' : story.status;
    story.status = statusAfter(story, what.name, resume);
    if (what.name === 'ask') story.askedAt = at;
    if (what.name === 'assign') story.department = String(what.department);
    if (what.name === 'send-back') story.department = null;
    if (what.name === 'answer') story.verdictDay = days.after(dayOf(at), ANSWER_DAYS, at);
    if (what.name === 'extend') story.extended = true;
    if (what.name === 'escalate' && what.because !== 'silent') story.escalatedAt = at;
    if (LETTERS.includes(what.name)) story.repliedAt ??= at;
    if (what.name === 'reopen')
      Object.assign(story, { repliedAt: null, extended: false, escalatedAt: null, reopenings: story.reopenings + 1 });
    story.lastAt = at;
  }
  return story;
}
