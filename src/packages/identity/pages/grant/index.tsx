import { GrantRole } from '@/features/identity/roles/grant-role';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Gives a student a role. */
function GrantPage() {
  const { place = '' } = useQuery();
  return <GrantRole place={place} />;
}

export default inLanguage(GrantPage);
