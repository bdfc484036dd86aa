import { GrantRole } from '@/features/identity/roles/grant-role';
import { useQuery } from '@/platform/page-life';

/** Gives a student a role. */
export default function GrantPage() {
  const { place = '' } = useQuery();
  return <GrantRole place={place} />;
}
