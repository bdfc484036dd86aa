import type { PlaceId } from '@types_/identity/place';
import { call } from '@/cloud/call';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';
import { Asked } from '../editor/preview';
import { t } from './words';

/** What a round asks, as students get it. */
export function RoundPreview({ place, id }: { place: PlaceId; id: string }) {
  const loaded = useLoad(() => call('survey', 'round-plan', { place, id }), `${place} ${id}`);
  if (loaded.data) return <Asked questionnaire={loaded.data.questionnaire} />;
  return (
    <Page title={t('plan.questions')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}
