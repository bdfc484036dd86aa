import { emptyQuestionnaire } from '@domain/survey/edit-questionnaire';
import type { PlaceId } from '@types_/identity/place';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { useEffect } from 'react';
import { call } from '@/cloud/call';
import { type Loaded, useLoad } from '@/remote/use-load';
import { begin, type Draft, draftOf, useDraft } from './drafts';

const BLANK: QuestionnaireView = {
  ...{ id: '', version: 0, draft: true, unsure: false, problems: [], notNames: [] },
  questionnaire: emptyQuestionnaire(),
};

interface Editing {
  draft: Draft | undefined;
  /** What is stored, or what a new one begins from. */
  stored: Loaded<QuestionnaireView>;
}

/**
 * A questionnaire to be edited: what is on the phone, if anything was changed there, else what is stored. `from`: what a new
 * one begins from.
 */
export function useEditing(place: PlaceId, id: string, from: string): Editing {
  const draft = useDraft(id);
  const stored = useLoad<QuestionnaireView>(async () => {
    const isStored = draft ? draft.version > 0 : from === '';
    if (isStored) return call('survey', 'questionnaire', { place, id });
    if (from === 'blank' || draft) return { ok: true, data: BLANK };
    return call('survey', 'questionnaire', { place, id: from });
  }, `${id} ${from}`);
  const { data } = stored;
  useEffect(() => {
    if (!data) return;
    const begun = draftOf(id);
    if (!begun || (!begun.changed && begun.version !== data.version)) begin(id, place, data);
  }, [data, id, place]);
  return { draft, stored };
}
