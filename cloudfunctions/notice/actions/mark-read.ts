import type { InputOf } from '@types_/core/envelope';
import type { NoticeActions } from '@types_/notice/actions';
import { _ } from '../../_kit/database';
import { notices } from '../../_kit/notice/notices';
import type { Call } from '../../_kit/router';
import { readersOf } from '../readers';

/** Marks the caller's notices up to a moment as read. Doing it again changes nothing. */
export async function markRead(call: Call<InputOf<NoticeActions, 'mark-read'>>) {
  const { now, input } = call;
  await notices.updateAll(
    { to: _.in(readersOf(call)), readAt: null, at: _.lte(new Date(input.upTo)) },
    { readAt: now },
  );
  return { upTo: input.upTo };
}
