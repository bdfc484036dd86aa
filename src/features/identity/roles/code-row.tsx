import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { ROLE_PAGES } from './pages';
import { t } from './words';

/** The way to a role by a code that somebody was given. */
export const CodeRow = () => (
  <Row
    id='have-code'
    title={t('entry.code')}
    second={t('entry.codeText')}
    trailing='chevron'
    onTap={() => void navigateTo(ROLE_PAGES.accept)}
  />
);
