import { ReportForm } from '@/features/appointment/commitments/report-form';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** How a promise goes. */
function ReportPage() {
  const { id = '' } = useQuery();
  return <ReportForm id={decodeURIComponent(id)} />;
}

export default inLanguage(ReportPage);
