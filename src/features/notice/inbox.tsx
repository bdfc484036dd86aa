import type { NoticeView } from '@types_/notice/actions';
import { useEffect } from 'react';
import { momentText } from '@/i18n/dates';
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
  onOpenCase: (id: string) => void;
  onOpenDigest: (id: string) => void;
  onOpenRound: (id: string) => void;
  onOpenFinding: (id: string) => void;
}

/** What a tap on a notice opens: what it is about. */
function opening({ caseId, params: { digest, round, finding } }: NoticeView, way: Props): (() => void) | null {
  if (caseId) return () => way.onOpenCase(caseId);
  if (digest) return () => way.onOpenDigest(digest);
  if (round) return () => way.onOpenRound(round);
  return finding ? () => way.onOpenFinding(finding) : null;
}

function NoticeRow({ notice, ...way }: Props & { notice: NoticeView }) {
  const { id, at, read } = notice;
  const open = opening(notice, way);
  const time = momentText(at);
  return (
    <Row
      id={`notice-${id}`}
      title={happened(notice)}
      second={toDo(notice)}
      third={read ? time : t('inbox.new', { time })}
      {...(open ? { trailing: 'chevron', onTap: open } : {})}
    />
  );
}

/** Everything the reader was told, the newest first: what happened, and the one thing to do. */
export function Inbox(way: Props) {
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
          <NoticeRow key={notice.id} notice={notice} {...way} />
        ))}
      </Block>
    </>
  );
}
