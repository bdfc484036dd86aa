import type { CaseRow } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { DeadlineRing } from '@/ui/deadline-ring';
import { t } from './words';

type Standing = Pick<CaseRow, 'deadline' | 'verdict'>;

/** The ring of a case: what is left of its next deadline, or how it ended. */
export function CaseRing({ deadline, verdict, size = 'row' }: Standing & { size?: 'row' | 'hero' }) {
  if (!deadline) {
    const state = verdict === 'solved' || verdict === 'unsolved' ? verdict : 'done';
    return <DeadlineRing total={1} left={0} state={state} label={t(`ring.${state}`)} size={size} />;
  }
  const { total, left, day } = deadline;
  // A student who has not spoken yet owes nobody anything: their ring never turns to overdue.
  const state = deadline.of === 'verdict' && deadline.state === 'overdue' ? 'paused' : deadline.state;
  return (
    <DeadlineRing
      total={total}
      left={left}
      state={state}
      label={t(`ring.${state}`, { n: Math.abs(left), day: dayText(day) })}
      size={size}
      unit={t('ring.unit')}
      todayText={t('ring.todayText')}
    />
  );
}
