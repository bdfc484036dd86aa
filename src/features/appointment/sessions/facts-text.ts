import { CHANNEL } from '@domain/appointment/channel';
import type { SessionRow, SessionView } from '@types_/appointment/session-view';
import { momentText, timeText } from '@/i18n/dates';
import { t } from './words';

const LIST = '、';

/** 15:00 到 16:30. */
export const hoursText = ({ startsAt, endsAt }: Pick<SessionRow, 'startsAt' | 'endsAt'>): string =>
  t('facts.time', { from: timeText(startsAt), to: timeText(endsAt) });

/** When and where, in one sentence. */
export const whereText = (session: Pick<SessionView, 'startsAt' | 'endsAt' | 'place'>): string =>
  t('facts.where', { time: hoursText(session), place: session.place });

/** Who may apply, in one sentence. */
export function whoText({ colleges, grades }: SessionView['who']): string {
  const names = { colleges: (colleges ?? []).join(LIST), grades: (grades ?? []).join(LIST) };
  if (colleges && grades) return t('facts.both', names);
  if (colleges) return t('facts.colleges', { names: names.colleges });
  return grades ? t('facts.grades', { names: names.grades }) : t('facts.everybody');
}

/** How it is decided who gets a seat. */
export function howText({ channel, allots }: Pick<SessionView, 'channel' | 'allots'>): string {
  if (allots === 'first-come') return t('how.first-come');
  return t(CHANNEL[channel].leader ? 'how.leader' : 'how.draw');
}

/** What one change was, and why. */
export function changeText({ at, what, reason }: SessionView['changes'][number]): string {
  const line = t('changes.line', { at: momentText(at), what: what.map((one) => t(`what.${one}`)).join(LIST) });
  return reason ? t('changes.because', { line, reason }) : line;
}

/** That it does not take place, or did not, and why. */
export function cancelledText(
  { at, reason, undrawn }: NonNullable<SessionView['cancelled']>,
  startsAt: string,
): string {
  if (undrawn) return t('cancelled.undrawn', { at: momentText(at) });
  if (at >= startsAt) return t('cancelled.off', { reason: reason ?? '' });
  return reason ? t('cancelled.because', { at: momentText(at), reason }) : t('cancelled.text', { at: momentText(at) });
}
