import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Stands } from './queue-again';

const DAY = 86_400_000;
/** What of a session somebody plans by. */
const PLANNED_BY: readonly string[] = ['time', 'place', 'host'];

/** Which of those who had a seat were told too late to plan by it: of the seat that a draw gave them, of hour or place, or of who is met. */
export function toldLate({ startsAt, changes }: SessionDocument, isDrawn: boolean) {
  const isLate = (at: Date): boolean => startsAt.getTime() - at.getTime() < DAY;
  const moved = changes.filter(({ what }) => what.some((one) => PLANNED_BY.includes(one))).at(-1);
  const news = moved && isLate(moved.at) ? moved.at : null;
  return (one: Stands): boolean => {
    if (one.is === 'left') return news !== null && news <= one.at && one.since !== null && one.since <= news;
    if (one.is !== 'seated') return false;
    const isGiven = isDrawn && one.by === 'line';
    return (isGiven && isLate(one.since)) || (news !== null && one.since <= news);
  };
}
