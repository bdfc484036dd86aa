import '@/features/survey/errors';
import { TextReview } from '@/features/survey/texts/text-review';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

function TextReviewPage() {
  const { round = '', school = '' } = useQuery();
  return <TextReview round={round} school={school} />;
}

export default inLanguage(TextReviewPage);
