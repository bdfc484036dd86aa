import '@/features/survey/errors';
import type { Reply } from '@types_/core/envelope';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { useRef } from 'react';
import { call } from '@/cloud/call';
import { RoundForm } from '@/features/survey/rounds/round-form';
import { t } from '@/features/survey/rounds/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** What can be chosen, `chosen` among it, and of a draft what was. */
async function load(
  place: string,
  { id, chosen }: { id: string; chosen: string | null },
): Promise<Reply<{ choices: RoundChoices; saved: RoundPlan | null }>> {
  const plan = id === '' ? null : await call('survey', 'round-plan', { place, id });
  if (plan && !plan.ok) return plan;
  const saved = plan?.data ?? null;
  const asked = chosen ?? saved?.settled.questionnaireId ?? null;
  const choices = await call('survey', 'round-choices', { place, asked, behind: null });
  return choices.ok ? { ok: true, data: { choices: choices.data, saved } } : choices;
}

/** A new round, or a draft to change. */
function RoundFormPage() {
  const { place = '', id = '' } = useQuery();
  const now = useRef<{ id: string; chosen: string | null }>({ id, chosen: null });
  const loaded = useLoad(() => load(place, now.current), place);
  const onStale = (known: string, chosen: string) => {
    now.current = { id: known, chosen };
    loaded.reload();
  };
  if (loaded.data) return <RoundForm place={place} {...loaded.data} onStale={onStale} />;
  return (
    <Page title={t('new')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(RoundFormPage);
