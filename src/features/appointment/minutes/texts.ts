import { dayOf, daysBetween } from '@domain/core/school-clock';
import type { CommitmentRow, CommitmentView } from '@types_/appointment/commitment-view';
import type { SessionHead, TopicGroup } from '@types_/appointment/topics-view';
import { dayText, momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { channelText, t } from './words';

type Row = Pick<
  CommitmentRow,
  'state' | 'owner' | 'day' | 'overdue' | 'contested' | 'disputed' | 'endedOn' | 'endedBy'
>;

/** Why not everything can be said of a promise that its speaker could say before: so much has been said. Empty: everything can. */
export function usedUpText({ commitment: { mayReport, owner }, mayAnswer, report }: CommitmentView): string {
  if (mayAnswer || !mayReport) return '';
  if (!report) return t('report.silent', { office: owner });
  return report.words.includes('progress') ? '' : t('report.usedUp');
}

/** Whose word something is: the owner's, or another office's for it; of whom the union appointed it says so. */
export const speakerText = (owner: string, by: string | null): string =>
  by === null ? owner : by === owner ? t('instead.self', { owner }) : t('instead', { by, owner });

/** Who has to have kept it by when; that it is kept, and what those say who were there; that it will not be. */
export function whenText({ state, owner, day, overdue, contested, disputed, endedOn, endedBy }: Row): string {
  const who = speakerText(owner, endedBy);
  if (contested) return t('contested', { owner: who });
  if (disputed) return t('disputed', { owner: who });
  const days = { owner, day: dayText(day) };
  if (state !== 'open') return t(state, { owner: who, day: dayText(endedOn ?? day) });
  return overdue ? t('late', { ...days, n: daysBetween(day, dayOf(new Date())) }) : t('open', days);
}

/** The ring of a promise: days left, late, kept, given up. */
export function ringOf(one: CommitmentRow) {
  const today = dayOf(new Date());
  const left = daysBetween(today, one.day);
  const total = Math.max(1, left, daysBetween(dayOf(one.session.heldAt), one.day));
  const running = one.overdue ? 'overdue' : left <= 0 ? 'today' : 'running';
  const ended = one.state === 'kept' && !one.contested && !one.disputed ? 'solved' : 'unsolved';
  return { state: one.state === 'open' ? running : ended, total, left, label: whenText(one) } as const;
}

/** How many come with one topic, and for how many they speak. */
export const behindText = ({ applications: n, people }: Pick<TopicGroup, 'applications' | 'people'>): string =>
  people > n ? t('topics.speaks', { n, people }) : t('topics.people', { n });

/** 校长有约 · 副校长 李建国 · 12月3日 15:00 */
export const sessionText = ({ channel, host, startsAt }: SessionHead): string =>
  dotted(channelText(channel), t('office.name', host), momentText(startsAt));

/** The same in short, where the channel is known or said elsewhere. */
export const shortPlaceText = ({ session }: CommitmentRow): string => dotted(session.title, dayText(session.heldAt));

/** Where something was promised, and when. */
export const placeText = ({ channel, session }: CommitmentRow): string =>
  t('one.where', { channel: channelText(channel), title: session.title, day: dayText(session.heldAt) });
