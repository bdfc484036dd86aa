import '@/features/appointment/errors';
import { ValuePage } from '@/features/appointment/draw/value-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

function ValuePageHere() {
  const { session = '' } = useQuery();
  return <ValuePage session={session} />;
}

export default inLanguage(ValuePageHere);
