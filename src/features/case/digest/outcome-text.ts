import type { DigestRow } from '@types_/case/digest-view';
import { dotted } from '@/i18n/words';
import { t } from './words';

/** 解决了 · 用了 4 天 · 按时; of what is still open only that. */
export const outcomeText = ({ outcome, days, kept }: Pick<DigestRow, 'outcome' | 'days' | 'kept'>): string =>
  dotted(
    t(`outcome.${outcome}`),
    days === null ? '' : t('days', { n: days }),
    kept === null || outcome === 'open' ? '' : t(kept ? 'kept' : 'late'),
  );
