import { View } from '@tarojs/components';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { MyApplication } from '@types_/appointment/application-view';
import type { OutputOf } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { DOOR_PAGES } from '../door/pages';
import { t as doorText } from '../door/words';
import { SESSION_PAGES } from '../sessions/pages';
import { t as sessionsText } from '../sessions/words';
import { whenText } from './moments';
import { APPLYING_PAGES } from './pages';
import { standingLook } from './standing-look';
import { standingTitle } from './standing-text';
import { t } from './words';

function Applications({ title, rows }: { title: string; rows: MyApplication[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <Block>
        {rows.map(({ session, applied }) => (
          <Row
            key={session.id}
            id={`application-${session.id}`}
            over={whenText(session)}
            title={session.title}
            second={session.host.office}
            {...(applied.is === 'offered' ? { third: t('offer.by', { until: momentText(applied.until) }) } : {})}
            label={[session.title, standingTitle(applied), whenText(session)].join(' ')}
            trailing='chevron'
            onTap={() => void navigateTo(APPLYING_PAGES.place(session.id))}
          >
            <View className='m8'>
              <Chip {...standingLook(applied.is)} text={standingTitle(applied)} />
            </View>
          </Row>
        ))}
      </Block>
    </Section>
  );
}

/** Nothing applied for: the way to what there is. */
const None = () => (
  <EmptyState
    title={t('none')}
    text={t('noneText')}
    action={<Button id='go-list' kind='weak' text={t('none.go')} onTap={() => void navigateTo(SESSION_PAGES.list)} />}
  />
);

type Mine = OutputOf<AppointmentActions, 'my-applications'>;

const partOf = ({ applications, after }: Mine) => ({ rows: applications, after });

/** What waits for a word, what is to come, the next one first, then what is past. */
function All({ first }: { first: Mine }) {
  const shown = useRowsShown();
  const all = useRest({
    first,
    partOf,
    idOf: ({ session }) => session.id,
    ask: (until) => call('appointment', 'my-applications', { until }),
  });
  const now = Date.now();
  const byStart = [...all.rows].sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
  const ahead = byStart.filter(({ session }) => Date.parse(session.endsAt) > now);
  const asked = ahead.filter(({ applied }) => applied.is === 'offered');
  const coming = ahead.filter(({ applied }) => applied.is !== 'offered');
  const past = byStart.filter(({ session }) => Date.parse(session.endsAt) <= now).reverse();
  return (
    <>
      <Applications title={t('asked')} rows={asked} />
      <Applications title={t('coming')} rows={coming.slice(0, shown)} />
      <Applications title={t('past')} rows={past.slice(0, Math.max(0, shown - coming.length))} />
      <RestButton of={all} isEnd={shown >= coming.length + past.length} text={sessionsText('list.further')} />
    </>
  );
}

/** All that one has applied for, and the way to one's absences. */
export function MyApplications() {
  const mine = useLoad(() => call('appointment', 'my-applications', {}));
  useReturn(mine.reload);
  usePullDown(mine.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={mine}>
        {(first) => (
          <>
            {first.applications.length === 0 ? <None /> : <All first={first} />}
            <View className='m20'>
              <Block>
                <Row
                  id='go-absences'
                  title={doorText('absence.title')}
                  trailing='chevron'
                  onTap={() => void navigateTo(DOOR_PAGES.absences)}
                />
              </Block>
            </View>
          </>
        )}
      </Shown>
    </Page>
  );
}
