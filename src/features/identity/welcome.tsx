import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { t } from './words';

/** What an account sees that is bound to nobody yet. */
export function Welcome() {
  return (
    <EmptyState
      title={t('welcome.title')}
      text={t('welcome.text')}
      action={<Button id='go-bind' text={t('welcome.bind')} onTap={() => void navigateTo(BIND_PAGE)} />}
    />
  );
}

const BIND_PAGE = '/packages/identity/pages/bind/index';
