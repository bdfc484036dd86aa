import '@/features/appointment/errors';
import { CommitmentList } from '@/features/appointment/commitments/commitment-list';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What was promised at a school, and what became of it. */
function CommitmentsPage() {
  const { school = '' } = useQuery();
  return <CommitmentList schoolId={school} />;
}

export default inLanguage(CommitmentsPage);
