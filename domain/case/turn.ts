import type { TURNS } from '@types_/case/view';
import type { Phase } from './state';

/** Whose move it is. */
export function turnOf(phase: Phase): (typeof TURNS)[number] {
  switch (phase.status) {
    case 'submitted':
    case 'acknowledged':
    case 'assigned':
    case 'reopened':
      return 'school';
    case 'waiting-for-student':
    case 'answered':
      return 'student';
    default:
      return 'nobody';
  }
}
