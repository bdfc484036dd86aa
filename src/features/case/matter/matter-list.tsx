import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';
import { matterTitle } from './matter-title';
import { t } from './words';

/** The 议题 of a desk, the newest first. */
export function MatterList() {
  const list = useLoad(() => call('case', 'matters', {}));
  const shown = useRowsShown();
  useReturn(list.reload);
  usePullDown(list.reload);
  return (
    <Shown of={list} rows={4}>
      {({ matters, more }) =>
        matters.length === 0 ? (
          <EmptyState title={t('list.empty')} text={t('list.emptyText')} />
        ) : (
          <>
            <Block id='matters'>
              {matters.slice(0, shown).map((matter) => (
                <Row
                  key={matter.id}
                  id={`matter-${matter.id}`}
                  title={matterTitle(matter)}
                  second={dotted(t(`state.${matter.state}`), dayText(matter.openedAt))}
                  trailing='chevron'
                  onTap={() => void navigateTo(CASE_PAGES.matter(matter.id))}
                />
              ))}
            </Block>
            {more && <EmptyState title='' text={t('list.more')} />}
          </>
        )
      }
    </Shown>
  );
}
