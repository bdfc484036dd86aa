import type { CaseView, DayOff } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from './words';

function nameOf({ holiday, season, name = '' }: DayOff): string {
  if (holiday) return t(`holiday.${holiday}`);
  return season ? t(`season.${season}`) : name;
}

/** Days off with their name; of a break by whom it was entered, or that the school has not said, or that it is another one since. */
function textOf(one: DayOff): string {
  const { from, to, season, entered, changed } = one;
  const name = nameOf(one);
  const days =
    from === to
      ? t('oneDay', { day: dayText(from), name })
      : t('range', { from: dayText(from), to: dayText(to), name });
  if (changed) return t('changed', { days });
  if (entered) return t('entered', { days, office: entered.office, day: dayText(entered.at) });
  return season ? t('usual', { days }) : days;
}

/** Which breaks and holidays the day that is owed next has skipped, and who has set them: a date that moved says by what. Not while it stands still. */
export const DaysOff = ({ view: { daysOff, deadline } }: { view: CaseView }) =>
  daysOff.length === 0 || deadline?.state === 'paused' ? null : (
    <TimelineNote icon='clock' text={t('text', { days: daysOff.map(textOf).join(t('and')) })} />
  );
