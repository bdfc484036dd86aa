import '@/features/appointment/errors';
import { DraftPage } from '@/features/appointment/minutes/draft-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Minutes that are written, or read for others. */
function WriteMinutesPage() {
  const { id = '', part, version } = useQuery();
  return (
    <DraftPage id={id} version={Number(version ?? 0)} {...(part === 'outcomes' || part === 'check' ? { part } : {})} />
  );
}

export default inLanguage(WriteMinutesPage);
