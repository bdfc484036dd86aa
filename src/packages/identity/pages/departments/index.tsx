import { topicName } from '@/features/case/topic-text';
import { Departments } from '@/features/identity/departments/departments';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Which department of a school handles what. */
function DepartmentsPage() {
  const { place = '' } = useQuery();
  return <Departments place={place} topicName={topicName} />;
}

export default inLanguage(DepartmentsPage);
