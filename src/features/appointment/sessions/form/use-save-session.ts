import type { SessionSaved } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { redirectTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { SESSION_PAGES } from '../pages';
import { t } from '../words';
import { type Draft, wishOf } from './draft';
import { forget, keyOf, placeOf, type Writing } from './writing';

/** Saves a draft, and publishes it where that is wished: two calls, the second from what the first has written. */
export function useSaveSession(schoolId: string, writing: Writing) {
  const { saved, channel } = writing;
  const place = placeOf(schoolId, saved?.id ?? '', channel);
  const done = (text: string) => (seen: SessionSaved) => {
    void toast(text);
    void redirectTo(SESSION_PAGES.plan(seen.id));
  };
  const publishing = useSend<SessionSaved>(done(t('one.published')));
  const saving = useSend<SessionSaved>(() => forget(place));

  async function save(draft: Draft, isPublished: boolean): Promise<void> {
    const settled = wishOf(draft, channel, new Date());
    if (!settled) return;
    const wish = { schoolId, id: saved?.id ?? null, version: saved?.version ?? 0, ...settled };
    let seen: SessionSaved | null = null;
    // The moment of "now" moves with every try: it is no other wish.
    const what = JSON.stringify([draft, channel]);
    const failed = await saving.send(what, async () => {
      const reply = await call('appointment', 'save-session', wish, keyOf(place, writing, what));
      if (reply.ok) seen = reply.data;
      return reply;
    });
    if (failed || !seen) return;
    const { id, version } = seen as SessionSaved;
    if (!isPublished) return done(t('check.saved'))({ id, version });
    const refused = await publishing.send(id, (key) => call('appointment', 'publish-session', { id, version }, key));
    // What was written is a draft now: its own page says what is still to be done.
    if (refused) void redirectTo(SESSION_PAGES.plan(id));
  }
  return { busy: saving.busy || publishing.busy, failure: saving.failure ?? publishing.failure, save };
}
