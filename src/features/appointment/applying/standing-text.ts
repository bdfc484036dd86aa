import { CHANNEL } from '@domain/appointment/channel';
import type { AppliedSession, AppliedView } from '@types_/appointment/application-view';
import { THERE } from '@types_/appointment/attendance';
import { momentText } from '@/i18n/dates';
import { sentences } from '@/i18n/words';
import { t } from './words';

type Over = Extract<AppliedView, { is: 'over' }>;
type Session = Pick<AppliedSession, 'channel' | 'state' | 'startsAt' | 'closesAt' | 'place'>;

/** What somebody's standing is, in a few words. */
export const standingTitle = (applied: AppliedView): string => {
  if (applied.is === 'left' && applied.gone) return t('is.gone');
  return t(`is.${applied.is}`, applied.is === 'waiting' ? { n: applied.ahead + 1 } : {});
};

/** What it means, who acts next and by when. */
export function standingText(applied: AppliedView, session: Session, now: Date): string {
  switch (applied.is) {
    case 'withdrawn':
      return isPast(session.closesAt, now)
        ? t('is.withdrawn.over')
        : t('is.withdrawn.text', { until: momentText(session.closesAt) });
    case 'in':
      return t('is.in.text', { until: momentText(applied.until) });
    case 'ready':
      return isPast(applied.opensAt, now)
        ? t('is.ready.now')
        : t('is.ready.text', { opensAt: momentText(applied.opensAt) });
    case 'seated':
      return t(isPast(applied.freeUntil, now) ? 'is.seated.late' : 'is.seated.text', {
        startsAt: momentText(session.startsAt),
        place: session.place,
        freeUntil: momentText(applied.freeUntil),
      });
    case 'offered':
      return t('is.offered.text', { until: momentText(applied.until) });
    case 'left':
      if (applied.gone) return t('is.gone.text');
      return t(applied.late ? 'is.left.late' : applied.had === 'seat' ? 'is.left.seat' : 'is.left.place');
    case 'lapsed':
      return t('is.lapsed.text', { at: momentText(applied.at) });
    case 'over':
      return overText(applied, session);
    default:
      return t(`is.${applied.is}.text`);
  }
}

/** What is written down of whoever had a seat, and what comes: who has a say is told of minutes, if there are any. */
const overText = (over: Over, session: Session): string =>
  sentences(
    t(over.lifted ? 'is.over.lifted' : `is.over.${over.noted ?? 'nothing'}`),
    over.mayAppeal && (over.noted === 'absent' || over.noted === 'undone') ? t(`is.over.${over.noted}.say`) : '',
    minutesText(over, session),
  );

/** Not of every kind are minutes written, and nobody knows whether somebody will write any. */
function minutesText({ noted }: Over, { channel, state }: Session): string {
  if (!CHANNEL[channel].minuted) return t('is.over.plain');
  if (state === 'minuted') return t('is.over.written');
  const isTold = state !== 'closed' && noted !== null && THERE.includes(noted);
  return t(isTold ? 'is.over.told' : 'is.over.text');
}

/** Whether what is noted of them stands where they can say something against it, and read what became of that. */
export const mayAppeal = (applied: AppliedView): boolean =>
  (applied.is === 'left' && applied.late) ||
  (applied.is === 'over' && (applied.noted === 'absent' || (applied.noted === 'undone' && applied.mayAppeal)));

const isPast = (moment: string, now: Date): boolean => now >= new Date(moment);
