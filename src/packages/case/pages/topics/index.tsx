import '@/features/case/errors';
import { SchoolTopics } from '@/features/case/topics/school-topics';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What students of a school can choose when they say something. */
function TopicsPage() {
  const { place = '' } = useQuery();
  return <SchoolTopics place={place} />;
}

export default inLanguage(TopicsPage);
