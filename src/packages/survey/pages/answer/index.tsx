import '@/features/survey/errors';
import { Answering } from '@/features/survey/answer/answering';
import { WithRound } from '@/features/survey/answer/with-round';
import { roundAtHand } from '@/features/survey/round-store';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { useLoad } from '@/remote/use-load';

/** A questionnaire, one item a screen. */
function AnsweringPage() {
  const { id = '' } = useQuery();
  const round = useLoad(() => roundAtHand(id), id);
  return <WithRound of={round}>{(view) => <Answering view={view} />}</WithRound>;
}

export default inLanguage(AnsweringPage);
