import type { CaseView } from '@types_/case/view';
import { TimelineNote } from '@/ui/timeline-note';
import { textOf } from './text-of';
import { t } from './words';

/** Which breaks and holidays the day that is owed next has skipped, and who has set them: a date that moved says by what. Not while it stands still. */
export const DaysOff = ({ view: { daysOff, deadline } }: { view: CaseView }) =>
  daysOff.length === 0 || deadline?.state === 'paused' ? null : (
    <TimelineNote icon='clock' text={t('text', { days: daysOff.map(textOf).join(t('and')) })} />
  );
