import { RolesHome } from '@/features/identity/roles/roles-home';
import { useQuery } from '@/platform/page-life';

/** Roles and handover at one place. */
export default function RolesPage() {
  const { place = '' } = useQuery();
  return <RolesHome place={place} />;
}
