import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';
import { t } from '../words';

/** The way of a federation to what is long overdue at its schools. */
export const LongOverdueRow = () => (
  <Row
    id='go-long-overdue'
    title={t('league.longOverdue')}
    trailing='chevron'
    onTap={() => void navigateTo(CASE_PAGES.longOverdue)}
  />
);
