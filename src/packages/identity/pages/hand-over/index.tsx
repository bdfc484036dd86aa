import { HandOver } from '@/features/identity/roles/hand-over';
import { useRoles } from '@/features/identity/roles/use-roles';
import { t } from '@/features/identity/roles/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { Page } from '@/ui/page';

/** 换届 in one screen. */
function HandOverPage() {
  const { place = '' } = useQuery();
  const roles = useRoles(place);
  if (roles.data) return <HandOver place={place} view={roles.data} />;
  return (
    <Page title={t('hand.title')} back>
      <Shown of={roles} rows={5}>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(HandOverPage);
