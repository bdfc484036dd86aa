import { isMeasured } from '@domain/survey/figures';
import type { ResultsView } from '@types_/survey/results-view';
import { dotted } from '@/i18n/words';
import { t } from './words';

interface Thresholds {
  now: number;
  /** The last time's, where it was another. */
  before: number | null;
}

/** Below which share something has to be done; null where nothing can come out low. */
export function thresholdsOf({ items, aboutPersons, threshold, earlier }: ResultsView): Thresholds | null {
  if (aboutPersons || !items.some(isMeasured)) return null;
  const before = earlier[0]?.threshold ?? threshold;
  return { now: threshold, before: before === threshold ? null : before };
}

const percentOf = (share: number): number => Math.round(share * 100);

/** The same in words: whoever reads a share knows what would be too low, and whether that has been moved. */
export function thresholdText(results: ResultsView): string {
  const thresholds = thresholdsOf(results);
  if (!thresholds) return '';
  const { now, before } = thresholds;
  return dotted(
    t('threshold', { n: percentOf(now) }),
    before === null ? '' : t('threshold.before', { n: percentOf(before) }),
  );
}
