import '@/features/survey/errors';
import { Review } from '@/features/survey/answer/review';
import { WithRound } from '@/features/survey/answer/with-round';
import { roundAtHand } from '@/features/survey/round-store';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { useLoad } from '@/remote/use-load';

/** All answers of a questionnaire before they are sent. */
function ReviewPage() {
  const { id = '' } = useQuery();
  const round = useLoad(() => roundAtHand(id), id);
  return <WithRound of={round}>{(view) => <Review view={view} />}</WithRound>;
}

export default inLanguage(ReviewPage);
