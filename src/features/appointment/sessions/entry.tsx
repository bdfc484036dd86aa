import { translator } from '@/i18n/words';
import { appointmentEntries } from '@/i18n/zh-CN/appointment-entries';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { DOOR_PAGES } from '../door/pages';
import { MINUTES_PAGES } from '../minutes/pages';
import { SESSION_PAGES } from './pages';

const t = translator('appointmentEntries', appointmentEntries);

/** The row that leads to the meetings of a school, for those who look after them. */
export const sessionsEntry = () => ({
  ...{ id: 'sessions', title: t('sessions'), text: t('sessions.row'), icon: 'people' as const },
  pageOf: SESSION_PAGES.desk,
});

const WAYS = { minutes: MINUTES_PAGES.due(), appeals: DOOR_PAGES.appeals } as const;

/** The way to what the desk writes and reads after meetings: minutes, and appeals of those who were not there. */
export const AfterMeetings = () => (
  <Section>
    <Block>
      {(['minutes', 'appeals'] as const).map((way) => (
        <Row
          key={way}
          id={`go-${way}`}
          title={t(way)}
          second={t(`${way}.row`)}
          leading={<Icon name={way === 'minutes' ? 'list' : 'topic'} />}
          trailing='chevron'
          onTap={() => void navigateTo(WAYS[way])}
        />
      ))}
    </Block>
  </Section>
);
