import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { NOTICE_PAGES } from './pages';
import { t } from './words';

interface Props {
  unread: number;
  /** Whether the reader is somebody to whom messages can be sent. */
  isKnown: boolean;
}

/** The way from 我 to the messages, and to what may come by WeChat. */
export function NoticeRows({ unread, isKnown }: Props) {
  return (
    <Section>
      <Block id='me-notices'>
        <Row
          id='go-inbox'
          title={t('inbox.title')}
          second={unread > 0 ? t('inbox.unread', { n: unread }) : t('inbox.allRead')}
          trailing='chevron'
          onTap={() => void navigateTo(NOTICE_PAGES.inbox)}
        />
        {isKnown && (
          <Row
            id='go-messages'
            title={t('messages.title')}
            trailing='chevron'
            onTap={() => void navigateTo(NOTICE_PAGES.messages)}
          />
        )}
      </Block>
    </Section>
  );
}
