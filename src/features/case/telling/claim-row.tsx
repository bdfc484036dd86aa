import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';

/** The way to a case that the student told at the counter. */
export const ClaimRow = () => (
  <Row
    id='go-claim'
    title={overviewText('claim.row')}
    trailing='chevron'
    onTap={() => void navigateTo(CASE_PAGES.claim)}
  />
);
