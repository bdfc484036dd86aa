import '@/features/appointment/errors';
import { CommitmentPage } from '@/features/appointment/commitments/commitment-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One promise. */
function OneCommitmentPage() {
  const { id = '' } = useQuery();
  return <CommitmentPage id={decodeURIComponent(id)} />;
}

export default inLanguage(OneCommitmentPage);
