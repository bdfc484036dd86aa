import type { CaseRow } from '@types_/case/view';
import { overviewText } from '@/i18n/overview-text';
import { DeadlineRing } from '@/ui/deadline-ring';
import { dueText } from './due';

type Standing = Pick<CaseRow, 'deadline' | 'verdict'>;

/** A student who has not spoken yet owes nobody anything: their ring never turns to overdue. */
function stateOf({ deadline, verdict }: Standing) {
  if (!deadline) return verdict === 'solved' || verdict === 'unsolved' ? verdict : 'done';
  return deadline.of === 'verdict' && deadline.state === 'overdue' ? 'paused' : deadline.state;
}

/** The ring in words, for whoever does not see it. */
export function ringText(standing: Standing): string {
  const { deadline } = standing;
  const state = stateOf(standing);
  if (deadline?.unit === 'hour' && state !== 'paused') {
    const key = state === 'overdue' ? 'ring.overdueHours' : 'ring.runningHours';
    return overviewText(key, { n: Math.abs(deadline.left), day: dueText(deadline) });
  }
  const key = `ring.${state}` as const;
  return deadline ? overviewText(key, { n: Math.abs(deadline.left), day: dueText(deadline) }) : overviewText(key);
}

/** The ring of a case: what is left of its next deadline, or how it ended. */
export function CaseRing({ deadline, verdict, size = 'row' }: Standing & { size?: 'row' | 'hero' }) {
  const isHours = deadline?.unit === 'hour';
  return (
    <DeadlineRing
      total={deadline?.total ?? 1}
      left={deadline?.left ?? 0}
      {...(isHours ? { hours: true } : {})}
      state={stateOf({ deadline, verdict })}
      label={ringText({ deadline, verdict })}
      size={size}
      unit={overviewText(isHours ? 'ring.hours' : 'ring.unit')}
      todayText={overviewText('ring.todayText')}
    />
  );
}
