import '@/features/survey/errors';
import type { Reply } from '@types_/core/envelope';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { call } from '@/cloud/call';
import { RoundForm } from '@/features/survey/rounds/round-form';
import { t } from '@/features/survey/rounds/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** What can be chosen, and of a draft what was. */
async function load(place: string, id: string): Promise<Reply<{ choices: RoundChoices; saved: RoundPlan | null }>> {
  const plan = id === '' ? null : await call('survey', 'round-plan', { place, id });
  if (plan && !plan.ok) return plan;
  const saved = plan?.data ?? null;
  const asked = saved?.settled.questionnaireId ?? null;
  const choices = await call('survey', 'round-choices', { place, asked, behind: null });
  return choices.ok ? { ok: true, data: { choices: choices.data, saved } } : choices;
}

/** A new round, or a draft to change. */
function RoundFormPage() {
  const { place = '', id = '' } = useQuery();
  const loaded = useLoad(() => load(place, id), `${place} ${id}`);
  if (loaded.data) return <RoundForm place={place} {...loaded.data} onStale={loaded.reload} />;
  return (
    <Page title={t('new')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(RoundFormPage);
