import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';

interface Props {
  /** Whoever is met comes to their own first, and to the promises of their office. */
  isHost?: boolean;
}

/** The way to the meetings at my school. */
export const SessionsRow = ({ isHost }: Props) => (
  <Row
    id='go-sessions'
    title={overviewText('sessions.all')}
    trailing='chevron'
    onTap={() => void navigateTo(`/packages/appointment/pages/${isHost ? 'host' : 'sessions'}/index`)}
  />
);
