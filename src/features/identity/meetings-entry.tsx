import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { isHost, reviewsAt } from './desk';
import { t } from './words';

const page = (name: string): string => `/packages/appointment/pages/${name}/index`;

/** The way to the minutes that the desk writes and reads, and for who is met to their sessions and promises. */
export const MeetingsEntry = ({ me }: { me: Me }) => (
  <>
    {isHost(me) && (
      <Section>
        <Block>
          <Row
            id='go-host'
            title={t('host.title')}
            second={t('host.row')}
            leading={<Icon name='people' />}
            trailing='chevron'
            onTap={() => void navigateTo(page('host'))}
          />
        </Block>
      </Section>
    )}
    {reviewsAt(me) && (
      <Section>
        <Block>
          <Row
            id='go-minutes'
            title={t('minutes.title')}
            second={t('minutes.row')}
            leading={<Icon name='list' />}
            trailing='chevron'
            onTap={() => void navigateTo(page('minutes-due'))}
          />
        </Block>
      </Section>
    )}
  </>
);
