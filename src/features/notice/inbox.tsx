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
  onOpenSession: (id: string) => void;
}

/** What a tap on a notice opens: what it tells of, where that has a page. */
function wayFrom({ caseId, params: { digest, round, session } }: NoticeView, way: Props): (() => void) | null {
  if (caseId) return () => way.onOpenCase(caseId);
  if (digest) return () => way.onOpenDigest(digest);
  if (round) return () => way.onOpenRound(round);
  return session ? () => way.onOpenSession(session) : null;
  onOpenAbsences: () => void;
  onOpenAppeals: () => void;
}

/** What is told of one's absences, wherever. */
const OF_ABSENCES: readonly NoticeView['kind'][] = [
  'absence-noted',
  'absence-lifted',
  'absence-kept',
  'applications-paused',
];

/** What a tap on a notice opens: what it tells of, where that has a page. */
function wayFrom({ kind, caseId, params: { digest, round } }: NoticeView, way: Props): (() => void) | null {
  if (caseId) return () => way.onOpenCase(caseId);
  if (digest) return () => way.onOpenDigest(digest);
  if (round) return () => way.onOpenRound(round);
  if (OF_ABSENCES.includes(kind)) return way.onOpenAbsences;
  return kind === 'absence-appealed' ? way.onOpenAppeals : null;
  /** Minutes of a session: to be read, or (`toWrite`) to be written anew. */
  onOpenMinutes: (session: string, toWrite: boolean) => void;
  onOpenCommitment: (id: string) => void;
}

/** What a tap on a notice opens; null: nothing more than the notice. */
function wayOf({ caseId, kind, params }: NoticeView, way: Props): (() => void) | null {
  const { digest, round, session, commitment } = params;
  if (caseId) return () => way.onOpenCase(caseId);
  if (digest) return () => way.onOpenDigest(digest);
  if (round) return () => way.onOpenRound(round);
  if (commitment) return () => way.onOpenCommitment(commitment);
  return session ? () => way.onOpenMinutes(session, kind === 'minutes-returned') : null;
}

function NoticeRow({ notice, way }: { notice: NoticeView; way: Props }) {
  const { id, at, read } = notice;
  const open = wayFrom(notice, way);
  onOpenDraw: (session: string) => void;
}

function NoticeRow({ notice, onOpenCase, onOpenDigest, onOpenRound, onOpenDraw }: Props & { notice: NoticeView }) {
  const { id, at, read, caseId } = notice;
  const { digest, round, session } = notice.params;
  const isOfDraw = notice.kind.startsWith('draw-');
  const open = caseId
    ? () => onOpenCase(caseId)
    : digest
      ? () => onOpenDigest(digest)
      : round
        ? () => onOpenRound(round)
        : session && isOfDraw
          ? () => onOpenDraw(session)
          : null;
  const open = wayOf(notice, way);
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
          <NoticeRow key={notice.id} notice={notice} way={way} />
        ))}
      </Block>
    </>
  );
}
