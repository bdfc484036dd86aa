import type { InputOf } from '@types_/core/envelope';
import type { InboxView, NoticeActions } from '@types_/notice/actions';
import { _, $ } from '../../_kit/database';
import { type NoticeDocument, notices } from '../../_kit/notice/notices';
import type { Call } from '../../_kit/router';
import { readersOf } from '../readers';

const PAGE = 20;

interface Page {
  page: (NoticeDocument & { unread: { count: number }[] })[];
}

/** The newest notices of the caller, or those behind a cursor, with the number of all unread ones: one aggregate. */
export async function openInbox(call: Call<InputOf<NoticeActions, 'inbox'>>): Promise<InboxView> {
  const mine = { to: _.in(readersOf(call)) };
  const { before } = call.input;
  const { list } = await notices
    .aggregate()
    .match(before ? _.and([{ ...mine, at: _.lte(new Date(before.at)) }, behind(before)]) : mine)
    .sort({ at: -1, _id: -1 })
    .limit(PAGE + 1)
    .group({ _id: null, page: $.push('$$ROOT') })
    .lookup(notices.countBeside({ ...mine, readAt: null }, 'unread'))
    .end();
  const [found] = list as (Page & { unread: { count: number }[] })[];
  const page = found?.page ?? [];
  return {
    unread: found?.unread[0]?.count ?? 0,
    notices: page.slice(0, PAGE).map(({ _id, kind, params, caseId, at, readAt }) => ({
      ...{ id: _id, kind, params, caseId, at: new Date(at).toISOString() },
      read: readAt !== null,
    })),
    more: page.length > PAGE,
  };
}

/** Of notices of the same moment those with smaller ids come later. */
const behind = ({ at, id }: { at: string; id: string }) => _.or([{ at: _.lt(new Date(at)) }, { _id: _.lt(id) }]);
