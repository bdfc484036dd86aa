import type { Problem } from '@domain/survey/check-questionnaire';
import { wordsAt } from '@domain/survey/named-words';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { useLeave } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { begin, type Draft, draftOf, drop, isSame, markTried, over, toSend } from './drafts';
import { EDITOR_PAGES } from './pages';
import { problemIn } from './problem-in';
import { keepRemoved } from './removed';
import { forgetNames, tellNames } from './told-names';
import { t } from './words';

/** Problems that keep a questionnaire on the phone: it is stored with its Chinese texts, and with something to ask. */
const STAYS_ON_THE_PHONE: Problem['problem'][] = ['text-missing', 'no-items', 'options-few', 'rows-none'];

/** Saving a questionnaire, finished or not, and taking it out. */
export function useSaving(
  draft: Draft,
  stored: QuestionnaireView | null,
  problems: readonly Problem[],
  onStale: () => void,
  onSaved: (saved: QuestionnaireView) => void,
) {
  const done = useRef('');
  const [refused, setRefused] = useState<{ of: Questionnaire; problem: Problem | null } | null>(null);
  const leave = () => {
    drop(draft.id);
    void navigateBack();
  };
  const finish = () => {
    forgetNames(draft.id);
    leave();
  };
  const sent = useRef(draft);
  const wasLeft = useRef(false);
  useLeave(() => {
    wasLeft.current = true;
  });
  const { busy, failure, send } = useSend<QuestionnaireView>((saved) => {
    void toast(done.current);
    const now = draftOf(draft.id);
    // Nor does anything stay to be saved of what was thrown away meanwhile.
    const isWhole = !now?.changed || isSame(now, sent.current);
    if (isWhole && !wasLeft.current) return finish();
    // What was written while it was on its way is not in it, and stays to be saved; who left the editor meanwhile stays where they are.
    if (isWhole) begin(draft.id, draft.place, saved);
    else over(draft.id, saved.version);
    onSaved(saved);
  });
  const removing = useSend<{ version: number }>(() => {
    if (!wasLeft.current) return finish();
    forgetNames(draft.id);
    drop(draft.id);
  });
  const canPark = !problems.some(({ problem }) => STAYS_ON_THE_PHONE.includes(problem));

  function put(isDraft: boolean) {
    done.current = t(isDraft ? 'edit.parked' : 'edit.saved');
    sent.current = draft;
    wasLeft.current = false;
    const input = { ...toSend(draft), draft: isDraft };
    void send(JSON.stringify(input), (key) => call('survey', 'save-questionnaire', input, key)).then((failed) => {
      if (failed?.code === 'QUESTIONNAIRE_CHANGED') onStale();
      if (failed?.code === 'QUESTIONNAIRE_NAMES') {
        tellNames(draft.id, wordsAt(input.questionnaire, failed.params.places));
        // Who left stays where they are: the editor leads there too.
        if (!wasLeft.current) void navigateTo(EDITOR_PAGES.names(draft.id));
      }
      setRefused({ of: draft.questionnaire, problem: failed && problemIn(failed) });
    });
  }
  function save() {
    markTried(draft.id);
    if (problems.length === 0) put(false);
  }
  function remove() {
    if (!stored) return;
    const { id, version, questionnaire } = stored;
    const { place } = draft;
    wasLeft.current = false;
    void removing
      .send('remove', async (key) => {
        const reply = await call('survey', 'remove-questionnaire', { place, id, version }, key);
        if (reply.ok) keepRemoved({ place, id, questionnaire, draft: stored.draft, version: reply.data.version });
        return reply;
      })
      .then((failed) => {
        if (failed?.code === 'QUESTIONNAIRE_CHANGED') onStale();
      });
  }
  return {
    busy: busy || removing.busy,
    // Of names more is said on their page.
    failure: (failure?.code === 'QUESTIONNAIRE_NAMES' ? null : failure) ?? removing.failure,
    /** What only where it is stored could be found, until something is changed. */
    found: refused?.problem && refused.of === draft.questionnaire ? [refused.problem] : [],
    ...{ canPark, save, remove, discard: leave, park: () => put(true) },
  };
}
