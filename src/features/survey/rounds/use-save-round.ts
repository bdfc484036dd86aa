import type { PlaceId } from '@types_/identity/place';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { call } from '@/cloud/call';
import { navigateBackTo } from '@/platform/back-to';
import { redirectTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { ROUND_PAGES } from './pages';
import { type Draft, eligibleOf, timesOf } from './use-draft';
import { t } from './words';

interface Seen {
  id: string;
  version: number;
}

interface Saving {
  place: PlaceId;
  /** The draft that is changed; null for a new one. */
  saved: RoundPlan | null;
  choices: RoundChoices;
  /** What can be chosen, or the draft, is not what it was. */
  onStale: () => void;
}

/** Saves a draft and leads to its page, where its questions are read before anybody settles it. */
export function useSaveRound({ place, saved, choices, onStale }: Saving) {
  const { busy, failure, send, forget } = useSend<Seen>(({ id }) => {
    void toast(t('check.saved'));
    // A draft that is changed was opened from its own page.
    void (saved ? navigateBackTo : redirectTo)(ROUND_PAGES.plan(place, id));
  });

  async function save(draft: Draft): Promise<void> {
    const { colleges, grades, classes } = eligibleOf(draft);
    const { questionnaireId, grouping, threshold, publishesBallots, schools } = draft;
    const asked = choices.questionnaires.find(({ id }) => id === questionnaireId);
    const wish = {
      ...{ place, id: saved?.id ?? null, version: saved?.version ?? 0 },
      ...{ questionnaireId, questionnaireVersion: asked?.version ?? 0 },
      eligible: {
        colleges: colleges && [...colleges],
        grades: grades && [...grades],
        classes: classes && [...classes],
      },
      ...{ schools: schools && [...schools], grouping, threshold, publishesBallots },
      ...timesOf(draft, new Date()),
    };
    const failed = await send(JSON.stringify(wish), (key) => call('survey', 'save-round', wish, key));
    if (failed?.code === 'ROUND_ASKS_OLDER' || failed?.code === 'ROUND_CHANGED') onStale();
  }
  return { busy, failure, save, forget };
}
