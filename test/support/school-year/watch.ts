import { contentOf, entryOf, verifyCase } from '@domain/case/chain/chain';
import { dayOf } from '@domain/core/school-clock';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { at } from '../calendar';
import type { OwnDays } from '../simulation/own-days';
import type { Letters } from './letters';
import { type Story, storyOf } from './story';

/** What is wrong with a case's chain, and whether what it was yesterday is its beginning today. */
export function chainFaults(before: CaseDocument | undefined, now: CaseDocument): string[] {
  const entries = now.events.map((event) => ({
    entry: entryOf(event),
    content: event.salt === '' ? null : contentOf(now, event, openHash),
    salt: event.salt,
  }));
  const faults = verifyCase(now._id, entries, openHash).map(({ seq, kind }) => `entry ${seq} was ${kind}`);
  const isGone = (before?.events ?? []).some(({ hash }, seq) => now.events[seq]?.hash !== hash);
  return isGone ? [...faults, 'an entry of yesterday is not there any more'] : faults;
}

const dueOf = ({ acknowledge, reply, result, moments }: CaseDocument['deadlines'] | Story['owed']) =>
  JSON.stringify([acknowledge, reply, result, moments && [moments.acknowledge, moments.reply, moments.result]]);

/** Where what is stored of a case is not what its entries tell. */
function storyFaults(one: CaseDocument, story: Story): string[] {
  const { phase, deadlines } = one;
  const faults = [...story.faults];
  const compare = (what: string, stored: unknown, told: unknown) => {
    if (stored !== told) faults.push(`${what} is ${stored}, and its entries tell ${told}`);
  };
  compare('the status', phase.status, story.status);
  compare('what is owed', dueOf(deadlines), dueOf(story.owed));
  compare('the first limit', one.firstAcknowledgeDay, story.limit.acknowledge);
  if (phase.status === 'answered') compare('the day for a verdict', phase.verdictDay, story.verdictDay);
  if (phase.status !== 'closed') return faults;
  compare('the verdict', phase.verdict, story.verdict);
  compare('the rating', phase.rating, story.rating);
  compare('being out of reach', phase.unreachable, story.end?.unreachable);
  return faults;
}

/** A case that has changed today: its story, and all that is wrong with it. */
export function examined(
  before: CaseDocument | undefined,
  now: CaseDocument,
  days: OwnDays,
  letters: Letters,
): { story: Story; faults: string[] } {
  const story = storyOf(now as unknown as Parameters<typeof storyOf>[0], days);
  const isPlain = now.events.every(({ salt }) => salt !== '');
  const faults = [
    ...chainFaults(before, now),
    ...storyFaults(now, story),
    ...(isPlain ? letters.faultsIn(now) : []), // of a deleted account the words are not what they were
  ];
  return { story, faults: faults.map((fault) => `${now._id}: ${fault}`) };
}

/** Days of silence after which time has to have acted. */
const LIMITS = { unreachable: 7, escalate: 30 } as const;

/** What time alone ought to have done with a case by the evening of a day. */
export function sleptThrough(story: Story, today: string, days: OwnDays, owedDay: string | null): string[] {
  const { status, danger, askedAt, verdictDay, escalatedAt } = story;
  const faults: string[] = [];
  if (status === 'answered' && verdictDay && verdictDay < today)
    faults.push('silence after an answer was not taken for what it is');
  if (
    status === 'waiting-for-student' &&
    !danger && // there somebody decides what silence means
    askedAt &&
    days.between(dayOf(askedAt), today, at(`${today} 08:00`)) > LIMITS.unreachable
  )
    faults.push('silence after a question was not taken for what it is');
  if (owedDay && escalatedAt === null && (Date.parse(today) - Date.parse(owedDay)) / 86_400_000 >= LIMITS.escalate)
    faults.push('thirty days overdue, and the youth league does not know');
  return faults;
}
