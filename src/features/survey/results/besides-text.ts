import type { Count } from '@domain/survey/tally';
import { dotted } from '@/i18n/words';
import { t } from './words';

/** What stands beside a share: the mean of points, and those who are not in it. */
export const besidesText = (cell: Count, unused: string, mean: number | null): string =>
  dotted(
    mean === null ? '' : t('mean', { mean: mean.toFixed(2) }),
    cell.unused > 0 ? t('unused', { words: unused, n: cell.unused }) : '',
    cell.unanswered > 0 ? t('unanswered', { n: cell.unanswered }) : '',
  );
