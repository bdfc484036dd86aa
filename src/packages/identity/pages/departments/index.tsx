import { Departments } from '@/features/identity/departments/departments';
import { overviewText } from '@/i18n/overview-text';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Which department of a school handles what. */
function DepartmentsPage() {
  const { place = '' } = useQuery();
  return <Departments place={place} topicName={(topic) => overviewText(`topic.${topic}`)} />;
}

export default inLanguage(DepartmentsPage);
