import type { CommandName } from '@types_/case/command';
import type { NoticeKind } from '@types_/notice/kind';
import type { NoticeParams } from '@types_/notice/params';
import { isForSilence } from './alarms/danger-alarms';
import { isForDelay } from './alarms/late-danger';
import { isForWantOfDesk } from './deskless';
import { hasNoReader } from './gone';
import { topicFields } from './school-topics';
import type { CaseEvent, CaseState } from './state';

/** What the author is told when a step was taken; null for what they did themselves or need not act on. */
const TELLS: Record<CommandName | 'file', NoticeKind | null> = {
  file: null,
  acknowledge: 'case-acknowledged',
  assign: null,
  'send-back': null,
  take: null,
  keep: null,
  pass: null,
  recuse: null,
  note: null,
  reply: 'case-replied',
  ask: 'case-asked',
  supplement: null,
  answer: 'case-answered',
  extend: 'case-extended',
  refuse: 'case-refused',
  merge: 'case-merged',
  join: null,
  part: null,
  verdict: null,
  rate: null,
  confirm: null,
  disown: null,
  'about-union': null,
  claim: null,
  'new-slip': null,
  attempt: 'case-tried',
  reopen: null,
  withdraw: null,
  'not-same': null,
  lapse: 'case-lapsed',
  'close-unreachable': 'case-unreachable',
  escalate: 'case-escalated',
  urge: 'case-urged',
  callback: 'case-called-back',
  vouch: null,
  meet: 'case-met',
  unspoken: 'case-unspoken',
  unrecorded: 'case-unrecorded',
};

/** By joining an 议题 a new case is taken: then it is the first word that its author hears. */
const isTakenBy = ({ what, inTime }: CaseEvent): boolean => what.name === 'join' && inTime !== undefined;

/** Which notice an event owes the author, if any: nobody is told of their own step. */
export const tells = (event: CaseEvent, authorId: string): NoticeKind | null =>
  event.by.id === authorId || hasNoReader({ authorId }) ? null : kindOf(event);

/** A filing is told of where somebody else wrote it down; joining an 议题, where it is the first that is heard. */
function kindOf(event: CaseEvent): NoticeKind | null {
  if (event.what.name === 'file' && event.what.told) return 'case-told';
  if (isForWantOfDesk(event.what)) return 'case-handed-up';
  if (isForDelay(event.what)) return 'case-hastened';
  // The student has been reminded, and hears of nothing that is about their silence.
  if (isForSilence(event.what)) return null;
  if (event.what.name === 'callback' && event.what.solved === null) return 'case-call-missed';
  return isTakenBy(event) ? 'case-acknowledged' : TELLS[event.what.name];
}

/** What says that the youth league does something. */
const OF_LEAGUE: readonly NoticeKind[] = ['case-escalated', 'case-hastened', 'case-handed-up'];
export const isOfLeague = (kind: NoticeKind): boolean => OF_LEAGUE.includes(kind);

/** What is told in the place of that where nobody of the league may: nobody is promised who is not there. */
export const unlessAlone = (kind: NoticeKind, leagueActs: boolean): NoticeKind =>
  isOfLeague(kind) && !leagueActs ? 'case-nobody' : kind;

/** A notice that is owed, with what its words may name: number, topic, office, a day; nothing that anybody wrote but the name of a topic. */
export interface Owed {
  seq: number;
  at: Date;
  kind: NoticeKind;
  params: NoticeParams;
}

/** The notices that the events of a case owe its author, from the event `from` on. */
export const owedBy = (
  {
    authorId,
    topic,
    topicName,
    events,
    deadlines,
  }: Pick<CaseState, 'authorId' | 'topic' | 'topicName' | 'events' | 'deadlines'>,
  number: string,
  from: number,
): Owed[] =>
  events.slice(from).flatMap((event) => {
    const kind = tells(event, authorId);
    if (!kind) return [];
    const day =
      event.day ??
      (kind === 'case-acknowledged' ? deadlines.reply : kind === 'case-replied' ? deadlines.result : undefined);
    const params: NoticeParams = {
      ...{ number, ...topicFields({ topic, topicName }), office: event.by.office },
      ...(day === undefined ? {} : { day }),
    };
    return [{ seq: event.seq, at: event.at, kind, params }];
  });
