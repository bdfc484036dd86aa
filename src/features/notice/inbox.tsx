import type { NoticeView } from '@types_/notice/actions';
import { useEffect } from 'react';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { FailureState } from '@/remote/failure-state';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { happened, toDo } from './line';
import { useInbox } from './use-inbox';
import { t } from './words';

interface Props {
  /** Where a tap on a notice leads; null: it says all there is. */
  pageOf: (notice: NoticeView) => string | null;
}

function NoticeRow({ notice, page }: { notice: NoticeView; page: string | null }) {
  const { id, at, read } = notice;
  const time = momentText(at);
  return (
    <Row
      id={`notice-${id}`}
      title={happened(notice)}
      second={toDo(notice)}
      third={read ? time : t('inbox.new', { time })}
      {...(page ? { trailing: 'chevron', onTap: () => void navigateTo(page) } : {})}
    />
  );
}

/** Everything the reader was told, the newest first: what happened, and the one thing to do. */
export function Inbox({ pageOf }: Props) {
  const { notices, more, failure, reload, next } = useInbox();
  const shown = useRowsShown();
  usePullDown(() => void reload());
  const isShort = more && notices !== null && shown > notices.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next page is asked for when the rows end, once for each length
  useEffect(() => {
    if (isShort) void next();
  }, [isShort, notices?.length]);
  if (!notices)
    return failure ? <FailureState failure={failure} onRetry={() => void reload()} /> : <Skeleton rows={4} />;
  if (notices.length === 0) return <EmptyState title={t('inbox.empty')} text={t('inbox.emptyText')} />;
  return (
    <>
      <FailureNotice failure={failure} />
      <Block id='inbox'>
        {notices.slice(0, shown).map((notice) => (
          <NoticeRow key={notice.id} notice={notice} page={pageOf(notice)} />
        ))}
      </Block>
    </>
  );
}
