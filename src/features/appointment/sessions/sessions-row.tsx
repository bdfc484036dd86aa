import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';

/** The way to the meetings at my school. */
export const SessionsRow = () => (
  <Row
    id='go-sessions'
    title={overviewText('sessions.all')}
    trailing='chevron'
    onTap={() => void navigateTo('/packages/appointment/pages/sessions/index')}
  />
);
