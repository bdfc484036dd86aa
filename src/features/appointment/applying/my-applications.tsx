import type { MyApplication } from '@types_/appointment/application-view';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { whenText } from './moments';
import { APPLYING_PAGES } from './pages';
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
            over={dotted(session.host.office, session.title)}
            title={standingTitle(applied)}
            second={whenText(session)}
            trailing='chevron'
            onTap={() => void navigateTo(APPLYING_PAGES.place(session.id))}
          />
        ))}
      </Block>
    </Section>
  );
}

/** All that one has applied for: what is to come, the next one first, then what is past. */
export function MyApplications() {
  const mine = useLoad(() => call('appointment', 'my-applications', {}));
  const shown = useRowsShown();
  useReturn(mine.reload);
  usePullDown(mine.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={mine}>
        {({ applications }) => {
          const now = Date.now();
          const byStart = [...applications].sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
          const coming = byStart.filter(({ session }) => Date.parse(session.endsAt) > now);
          const past = byStart.filter(({ session }) => Date.parse(session.endsAt) <= now).reverse();
          return applications.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} />
          ) : (
            <>
              <Applications title={t('coming')} rows={coming.slice(0, shown)} />
              <Applications title={t('past')} rows={past.slice(0, Math.max(0, shown - coming.length))} />
            </>
          );
        }}
      </Shown>
    </Page>
  );
}
