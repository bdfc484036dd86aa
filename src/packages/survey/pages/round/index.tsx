import '@/features/survey/errors';
import { RoundPage } from '@/features/survey/answer/round-page';
import { WithRound } from '@/features/survey/answer/with-round';
import { askRound } from '@/features/survey/round-store';
import { useQuery, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { useLoad } from '@/remote/use-load';

/** One round: to answer, or what became of the ballot. */
function OneRoundPage() {
  const { id = '' } = useQuery();
  const round = useLoad(() => askRound(id), id);
  useReturn(round.reload);
  return <WithRound of={round}>{(view) => <RoundPage view={view} />}</WithRound>;
}

export default inLanguage(OneRoundPage);
