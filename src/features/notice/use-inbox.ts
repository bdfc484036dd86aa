import type { Failure } from '@types_/core/envelope';
import type { NoticeView } from '@types_/notice/actions';
import { useCallback, useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { becomeUnread } from './unread-store';

interface Inbox {
  notices: NoticeView[] | null;
  more: boolean;
  failure: Failure | null;
}

/** Who opened the inbox has seen what is in it; what comes later stays new. */
async function markRead(upTo: string): Promise<void> {
  const reply = await call('notice', 'mark-read', { upTo }, newKey());
  if (reply.ok) becomeUnread(0);
}

/** The reader's notices, page by page. */
export function useInbox() {
  const [{ notices, more, failure }, setInbox] = useState<Inbox>({ notices: null, more: false, failure: null });
  const reload = useCallback(async () => {
    const reply = await call('notice', 'inbox', {});
    if (!reply.ok) return setInbox((now) => ({ ...now, failure: reply.error }));
    setInbox({ notices: reply.data.notices, more: reply.data.more, failure: null });
    const [newest] = reply.data.notices;
    if (newest && reply.data.unread > 0) await markRead(newest.at);
  }, []);
  const next = async () => {
    const last = notices?.at(-1);
    if (!last || !more) return;
    const reply = await call('notice', 'inbox', { before: { at: last.at, id: last.id } });
    if (!reply.ok) return setInbox((now) => ({ ...now, failure: reply.error }));
    setInbox((now) =>
      // Pulled down meanwhile, this page follows nothing any more.
      now.notices?.at(-1)?.id === last.id
        ? { notices: [...now.notices, ...reply.data.notices], more: reply.data.more, failure: null }
        : now,
    );
  };
  useEffect(() => void reload(), [reload]);
  return { notices, more, failure, reload, next };
}
