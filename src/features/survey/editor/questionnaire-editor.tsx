import type { PlaceId } from '@types_/identity/place';
import { navigateBack } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { FailureState } from '@/remote/failure-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { draftOf } from './drafts';
import { EditedQuestionnaire } from './edited-questionnaire';
import { useEditing } from './use-editing';
import { t } from './words';

/** One questionnaire, to be changed: from what is stored, or from what is still on the phone. */
export function QuestionnaireEditor({ place, id, from }: { place: PlaceId; id: string; from: string }) {
  const { draft, stored } = useEditing(place, id, from);
  // It was taken out while one of its items was looked at: nothing is left here to be edited.
  useReturn(() => {
    if (stored.data && !draftOf(id)) void navigateBack();
  });
  const isNew = draft ? draft.version === 0 : from !== '';
  if (draft && (isNew || stored.data || stored.failure))
    return (
      <EditedQuestionnaire
        draft={draft}
        stored={isNew ? null : stored.data}
        onStale={stored.reload}
        onSaved={stored.replace}
      />
    );
  return (
    <Page title={t(isNew ? 'edit.new' : 'edit.title')} back>
      {stored.failure ? <FailureState failure={stored.failure} onRetry={stored.reload} /> : <Skeleton rows={6} />}
    </Page>
  );
}
