import type { Bucket } from '@domain/case/figures/figures';
import type { RollupLine } from '@domain/case/figures/rollup';
import { Collection } from '../database';

/** The figures of a school for one month, or of its open cases: counted from the cases, never added up (decision 18). */
export interface RollupDocument extends Bucket {
  /** School and month. */
  _id: string;
  version: number;
  schoolId: string;
  lines: RollupLine[];
  countedAt: Date;
}

export const caseRollups = new Collection<RollupDocument>('case-rollups');

export const rollupId = (schoolId: string, month: string): string => `${schoolId}:${month}`;
