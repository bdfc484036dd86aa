import { InviteStaff } from '@/features/identity/roles/invite-staff';
import { useRoles } from '@/features/identity/roles/use-roles';
import { t } from '@/features/identity/roles/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { Page } from '@/ui/page';

/** Makes a code for somebody on no roster. */
function InvitePage() {
  const { place = '' } = useQuery();
  const roles = useRoles(place);
  if (roles.data) return <InviteStaff place={place} scope={roles.data.scope} may={roles.data.may} />;
  return (
    <Page title={t('invite.title')} back>
      <Shown of={roles} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(InvitePage);
