import type { PlaceId } from '@types_/identity/place';
import type { RoundChoices } from '@types_/survey/round-view';
import { useRef } from 'react';
import { call } from '@/cloud/call';
import { navigateBackTo } from '@/platform/back-to';
import { useLeave } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { ROUND_PAGES } from './pages';
import { type Draft, eligibleOf, timesOf } from './use-draft';
import { t } from './words';

/** A draft as it stood when it was last seen here, and what is chosen in it. */
export interface Seen {
  id: string;
  version: number;
  chosen: Draft;
}

interface Saving {
  place: PlaceId;
  /** The draft that is changed; null for a new one. */
  seen: Seen | null;
  choices: RoundChoices;
  /** What is on the screen as it would be saved; null on another step. */
  shown: Draft | null;
  onSaved: (seen: Seen) => void;
  /** What can be chosen, or the draft, is not what it was. */
  onStale: () => void;
}

/** Saves a draft and leads to its page, where its questions are read before anybody settles it. */
export function useSaveRound({ place, seen, choices, shown, onSaved, onStale }: Saving) {
  const latest = useRef(shown);
  latest.current = shown;
  const wasLeft = useRef(false);
  useLeave(() => {
    wasLeft.current = true;
  });
  // "As soon as may be" is one moment until it is answered: trying again is the same wish.
  const sent = useRef<{ draft: Draft; times: ReturnType<typeof timesOf> } | null>(null);
  // Sent and not answered: each may have been saved.
  const unheard = useRef<Draft[]>([]);
  const { busy, failure, send, forget } = useSend<Pick<Seen, 'id' | 'version'>>((saved) => {
    const chosen = sent.current?.draft;
    sent.current = null;
    void toast(t('check.saved'));
    if (chosen) onSaved({ ...saved, chosen });
    // What was chosen while it was on its way is not in it, and stays to be saved; who left stays where they are.
    if (wasLeft.current || latest.current !== chosen) return;
    // A draft that is changed was opened from its own page.
    void navigateBackTo(ROUND_PAGES.plan(place, saved.id));
  });

  async function save(draft: Draft): Promise<void> {
    wasLeft.current = false;
    if (sent.current?.draft !== draft) sent.current = { draft, times: timesOf(draft, new Date()) };
    const { colleges, grades, classes } = eligibleOf(draft);
    const { questionnaireId, grouping, threshold, publishesBallots, schools } = draft;
    const asked = choices.questionnaires.find(({ id }) => id === questionnaireId);
    const wish = {
      ...{ place, id: seen?.id ?? null, version: seen?.version ?? 0 },
      ...{ questionnaireId, questionnaireVersion: asked?.version ?? 0 },
      eligible: {
        colleges: colleges && [...colleges],
        grades: grades && [...grades],
        classes: classes && [...classes],
      },
      ...{ schools: schools && [...schools], grouping, threshold, publishesBallots },
      ...sent.current.times,
    };
    const failed = await send(JSON.stringify(wish), (key) => call('survey', 'save-round', wish, key));
    if (failed?.code === 'NO_ANSWER' || failed?.code === 'OFFLINE') unheard.current.push(draft);
    if (failed?.code === 'ROUND_TIMES_WRONG') sent.current = null;
    if (failed?.code === 'ROUND_ASKS_OLDER' || failed?.code === 'ROUND_CHANGED') onStale();
  }
  return { busy, failure, save, forget, unheard: unheard.current };
}
