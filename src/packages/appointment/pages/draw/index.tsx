import '@/features/appointment/errors';
import { DrawPage } from '@/features/appointment/draw/draw-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

function DrawPageHere() {
  const { session = '' } = useQuery();
  return <DrawPage session={session} />;
}

export default inLanguage(DrawPageHere);
