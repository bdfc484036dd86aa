import { PromiseCard } from '@/features/appointment/minutes/promise-card';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One promise of minutes that are being written. */
function OnePromisePage() {
  const { id = '', nth = '0', tried } = useQuery();
  return <PromiseCard session={id} nth={Number(nth)} tried={tried === '1'} />;
}

export default inLanguage(OnePromisePage);
