import type { CaseRow } from '@types_/case/view';
import { overviewText } from '@/i18n/overview-text';
import { dueText } from './due';

type Standing = Pick<CaseRow, 'status' | 'deadline' | 'verdict' | 'office'>;

/** The one line under a case: who acts next and by when, as its author reads it. */
export function lineFor({ status, deadline, verdict, office }: Standing): string {
  if (deadline) {
    if (deadline.state === 'paused') return overviewText('line.paused', { office });
    const isHours = deadline.unit === 'hour';
    // With a moment to name, today is no different from another day.
    const state = isHours && deadline.state === 'today' ? 'running' : deadline.state;
    return overviewText(`line.${deadline.of}.${state}`, {
      office,
      day: dueText(deadline),
      late: overviewText(isHours ? 'late.hours' : 'late.days', { n: -deadline.left }),
    });
  }
  if (status === 'closed') return overviewText(`line.${verdict ?? 'none'}`);
  return overviewText(
    status === 'refused' || status === 'merged' || status === 'withdrawn' ? `line.${status}` : 'line.none',
  );
}
