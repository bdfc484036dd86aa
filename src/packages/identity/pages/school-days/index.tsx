import { SchoolDays } from '@/features/identity/school-days/school-days';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** The calendar of one school. */
function SchoolDaysPage() {
  const { place = '' } = useQuery();
  return <SchoolDays place={place} />;
}

export default inLanguage(SchoolDaysPage);
