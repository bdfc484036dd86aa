import type { SessionView } from '@types_/appointment/session-view';
import { dayText, momentText, timeText } from '@/i18n/dates';
import { Figures } from '@/ui/figures';
import { phaseOf } from './phase';
import { t } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long there is still, in the largest unit that there is one of. */
export function leftText(until: string, now: Date): string {
  const left = Math.max(0, Date.parse(until) - now.getTime());
  if (left >= DAY) return t('figure.days', { n: Math.floor(left / DAY) });
  if (left >= HOUR) return t('figure.hours', { n: Math.floor(left / HOUR) });
  return t('figure.minutes', { n: Math.ceil(left / MINUTE) });
}

/** The window: when it opens, how long it is still open, or that it is over. */
function windowFigure(session: SessionView, now: Date) {
  const { opensAt, closesAt } = session;
  const phase = phaseOf(session, now);
  if (phase === 'soon') return { figure: dayText(opensAt), label: t('figure.opens', { time: timeText(opensAt) }) };
  if (phase === 'open')
    return { figure: leftText(closesAt, now), label: t('figure.until', { at: momentText(closesAt) }) };
  return { figure: t('figure.closed'), label: t('figure.closedAt', { at: momentText(closesAt) }) };
}

/** How many want to come; where the first come are served, how many seats are left, or how many wait. */
function wantedFigure({ allots, applicants, numbers }: SessionView) {
  if (allots === 'first-come' && numbers && numbers.free > 0)
    return { figure: String(numbers.free), label: t('figure.free') };
  if (allots === 'first-come' && numbers) return { figure: String(numbers.waiting), label: t('figure.queue') };
  return { figure: String(applicants ?? 0), label: t('figure.applied') };
}

/** A session in three figures: seats, how many want them, how long one can apply. */
export function SessionFigures({ session }: { session: SessionView }) {
  const seats = { figure: String(session.seats), label: t('figure.seats') };
  return <Figures id='figures' items={[seats, wantedFigure(session), windowFigure(session, new Date())]} />;
}
