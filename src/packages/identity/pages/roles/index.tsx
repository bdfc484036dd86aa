import { RolesHome } from '@/features/identity/roles/roles-home';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Roles and handover at one place. */
function RolesPage() {
  const { place = '' } = useQuery();
  return <RolesHome place={place} />;
}

export default inLanguage(RolesPage);
