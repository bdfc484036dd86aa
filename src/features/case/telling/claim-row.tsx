import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';
import { t } from '../words';

/** The way to a case that the student told at the counter. */
export const ClaimRow = () => (
  <Row id='go-claim' title={t('claim.row')} trailing='chevron' onTap={() => void navigateTo(CASE_PAGES.claim)} />
);
