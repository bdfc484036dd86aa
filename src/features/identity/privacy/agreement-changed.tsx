import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { t } from '../words';
import { PRIVACY_PAGES } from './pages';

/** In the place of my matters: the agreement has become another, and where to read it and say yes or no. */
export const AgreementChanged = () => (
  <EmptyState
    title={t('agreement.changed')}
    text={t('agreement.changedText')}
    action={
      <Button id='agree-read' text={t('agreement.read')} onTap={() => void navigateTo(PRIVACY_PAGES.agreement)} />
    }
  />
);
