import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';

/** The way of a federation to what is long overdue at its schools. */
export const LongOverdueRow = () => (
  <Row
    id='go-long-overdue'
    title={overviewText('league.longOverdue')}
    trailing='chevron'
    onTap={() => void navigateTo(CASE_PAGES.longOverdue)}
  />
);
