import type { CaseEvent } from '@domain/case/state';
import { keyedHash } from '../crypto';

/** Who of the staff took a step, as the chain keeps it: a hash that only the functions can make (decision 16). */
export const whoIn = (caseId: string, { seq, by }: Pick<CaseEvent, 'seq' | 'by'>): string | null =>
  by.id === undefined || by.role === 'system' ? null : keyedHash('case-event', caseId, String(seq), by.id);
