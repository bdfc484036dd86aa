import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';
import { topicText } from '../topic-text';
import { t } from './words';

/** What is written for everybody and is not public yet, those to review first. */
export function DraftList() {
  const list = useLoad(() => call('case', 'digest-drafts', {}));
  useReturn(list.reload);
  usePullDown(list.reload);
  return (
    <Shown of={list} rows={4}>
      {({ drafts }) =>
        drafts.length === 0 ? (
          <EmptyState title={t('drafts.empty')} text={t('drafts.emptyText')} />
        ) : (
          <Block id='drafts'>
            {drafts.map((draft) => (
              <Row
                key={draft.id}
                id={`draft-${draft.id}`}
                title={draft.title}
                second={dotted(t(`state.${draft.state}`), topicText(draft))}
                {...(draft.mine && draft.away
                  ? { third: t('draft.gone') }
                  : {
                      trailing: 'chevron' as const,
                      onTap: () => void navigateTo(CASE_PAGES.writeDigest(draft.about.kind, draft.about.id)),
                    })}
              />
            ))}
          </Block>
        )
      }
    </Shown>
  );
}
