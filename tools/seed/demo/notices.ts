import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { type NoticeDocument, noticeDocument } from '../../../cloudfunctions/_kit/notice/notices';
import { owedBy } from '../../../domain/case/tells';

/** What came in the last days nobody has read yet. */
const UNREAD_MS = 5 * 86_400_000;

/** What the authors of demo cases have been told so far, by the same rule as real ones. */
export const demoNotices = (cases: readonly CaseDocument[], now: Date): NoticeDocument[] =>
  cases.flatMap((one) =>
    owedBy(one, one.number, 0).map(({ seq, at, kind, params }): NoticeDocument => {
      const notice = { to: one.authorId, kind, params, caseId: one._id, at, about: `${one._id}:${seq}` };
      const readAt = now.getTime() - at.getTime() > UNREAD_MS ? at : null;
      return { ...noticeDocument(notice, now), readAt, outbox: 'done' };
    }),
  );
