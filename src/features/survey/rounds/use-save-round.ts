import type { PlaceId } from '@types_/identity/place';
import type { RoundPlan } from '@types_/survey/round-view';
import { call } from '@/cloud/call';
import { navigateBackTo } from '@/platform/back-to';
import { redirectTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { ROUND_PAGES } from './pages';
import { keepRefusal } from './refusal';
import { type Draft, eligibleOf, timesOf } from './use-draft';
import { t } from './words';

interface Seen {
  id: string;
  version: number;
}

/** Saves a draft, and settles it where that is wished: two calls, the second from what the first has written. */
export function useSaveRound(place: PlaceId, saved: RoundPlan | null) {
  // A draft that is changed was opened from its own page.
  const leave = (id: string) => void (saved ? navigateBackTo : redirectTo)(ROUND_PAGES.plan(place, id));
  const done = (text: string) => (seen: Seen) => {
    void toast(text);
    leave(seen.id);
  };
  const planning = useSend<Seen>(done(t('check.planned')));
  const saving = useSend<Seen>(() => undefined);

  async function save(draft: Draft, isSettled: boolean): Promise<void> {
    const { colleges, grades, classes } = eligibleOf(draft);
    const { questionnaireId, grouping, threshold, publishesBallots, schools } = draft;
    const wish = {
      ...{ place, id: saved?.id ?? null, version: saved?.version ?? 0, questionnaireId },
      eligible: {
        colleges: colleges && [...colleges],
        grades: grades && [...grades],
        classes: classes && [...classes],
      },
      ...{ schools: schools && [...schools], grouping, threshold, publishesBallots },
      ...timesOf(draft, new Date()),
    };
    let seen: Seen | null = null;
    const failed = await saving.send(JSON.stringify(wish), async (key) => {
      const reply = await call('survey', 'save-round', wish, key);
      if (reply.ok) seen = reply.data;
      return reply;
    });
    if (failed || !seen) return;
    const { id, version } = seen as Seen;
    if (!isSettled) return done(t('check.saved'))({ id, version });
    const refused = await planning.send(id, (key) => call('survey', 'plan-round', { id, version }, key));
    if (!refused) return;
    // What was written is a draft now: its own page says why it cannot be settled yet.
    keepRefusal(id, refused);
    leave(id);
  }
  return { busy: saving.busy || planning.busy, failure: saving.failure ?? planning.failure, save };
}
