import { View } from '@tarojs/components';
import type { MinutesDue } from '@types_/appointment/minutes-view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { OutcomesDue } from './outcomes-due';
import { MINUTES_PAGES } from './pages';
import { t } from './words';

type DueRow = MinutesDue['due'][number];

const stateText = ({ state, mine, overdue }: DueRow): string =>
  state === null
    ? t(overdue ? 'due.overdue' : 'due.write')
    : state === 'review' && mine
      ? t('due.mine')
      : t(`due.${state}`);

/** Minutes that somebody at the desk has to read for others, to change, or to write; beside them what is the youth league's alone. */
export function MinutesDueList({ isLeague }: { isLeague: boolean }) {
  const loaded = useLoad(() => call('appointment', 'minutes-due', {}));
  const shown = useRowsShown();
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('due.title')} back>
      <Shown of={loaded} rows={4}>
        {({ due, more }) => (
          <>
            <FailureNotice failure={loaded.failure} />
            {isLeague && <OutcomesDue />}
            {due.length === 0 ? (
              <EmptyState title={t('due.none')} text={t('due.noneText')} />
            ) : (
              <Block>
                {due.slice(0, shown).map((one, at) => (
                  <Row
                    key={one.session.id}
                    id={`due-${at}`}
                    over={stateText(one)}
                    title={one.session.title}
                    second={dotted(t('office.name', one.session.host), momentText(one.session.startsAt))}
                    trailing='chevron'
                    onTap={() => void navigateTo(MINUTES_PAGES.write(one.session.id))}
                  />
                ))}
              </Block>
            )}
            {more && <View className='t13 i2 m8'>{t('due.more')}</View>}
          </>
        )}
      </Shown>
    </Page>
  );
}
