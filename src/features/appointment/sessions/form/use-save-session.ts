import type { SessionSaved } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { redirectTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { SESSION_PAGES } from '../pages';
import { t } from '../words';
import { wishOf } from './draft';
import { useGone } from './use-gone';
import { forget, isWhole, stored, toSend, type Writing } from './writing';

/** Saves a draft, and publishes it where that is wished: two calls, the second from what the first has written. */
export function useSaveSession(writing: Writing) {
  const isGone = useGone();
  const publishing = useSend<SessionSaved>(() => void toast(t('one.published')));
  const saving = useSend<SessionSaved>((seen) => stored(writing, seen));

  async function save(isPublished: boolean): Promise<void> {
    const { schoolId, saved, draft, channel } = writing;
    const settled = wishOf(draft, channel, new Date());
    if (!settled) return;
    const wish = { schoolId, id: saved?.id ?? null, version: saved?.version ?? 0, ...settled };
    const sent = toSend(writing, wish);
    let seen: SessionSaved | null = null;
    const failed = await saving.send(sent.what, async () => {
      const reply = await call('appointment', 'save-session', sent.wish, sent.key);
      if (reply.ok) seen = reply.data;
      return reply;
    });
    if (failed || !seen) return;
    const { id, version } = seen as SessionSaved;
    // Only what was looked over is published: who wrote on meanwhile has a draft, and goes on with it.
    if (isPublished && isWhole(writing, sent.what))
      await publishing.send(id, (key) => call('appointment', 'publish-session', { id, version }, key));
    else void toast(t('check.saved'));
    forget(writing, sent.what);
    // Where publishing was refused it is a draft now: its own page says what is still to be done.
    if (!isGone.current) void redirectTo(SESSION_PAGES.plan(id));
  }
  const failure = saving.failure ?? publishing.failure;
  return { busy: saving.busy || publishing.busy, failure, isBehind: failure?.code === 'SESSION_CHANGED', save };
}
