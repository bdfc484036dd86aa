import type { PlaceId } from '@types_/identity/place';
import { STAFF_ROLES, STUDENT_ROLES } from '@types_/identity/role';
import type { RolesView } from '@types_/identity/role-actions';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { OpenInvitations } from './open-invitations';
import { OtherPlaces } from './other-places';
import { ROLE_PAGES } from './pages';
import { RolesList } from './roles-list';
import { useRoles } from './use-roles';
import { t } from './words';

/** The roles at one place: who holds them, and the ways to change that. */
export function RolesHome({ place }: { place: PlaceId }) {
  const roles = useRoles(place);
  useReturn(roles.reload);
  usePullDown(roles.reload);
  return (
    <Page
      title={t('title')}
      back
      {...(roles.data ? { subtitle: roles.data.scope, dock: <Ways place={place} view={roles.data} /> } : {})}
    >
      <Shown of={roles} rows={5}>
        {(view) => (
          <>
            <FailureNotice failure={roles.failure} />
            {hasStudents(view) && <InviteRow place={place} view={view} />}
            <RolesList place={place} view={view} onChanged={roles.reload} />
            {hasStaff(view) && <OpenInvitations place={place} />}
            <OtherPlaces place={place} />
          </>
        )}
      </Shown>
    </Page>
  );
}

const hasStaff = ({ may }: RolesView) => STAFF_ROLES.some((role) => may.includes(role));
const hasStudents = ({ may }: RolesView) => STUDENT_ROLES.some((role) => may.includes(role));

/** Where students are given roles that is the one thing to do; elsewhere everybody comes by a code. */
function Ways({ place, view }: { place: PlaceId; view: RolesView }) {
  if (!hasStudents(view))
    return (
      <Dock note={t('inviteRowCity')}>
        <Button id='go-invite' text={t('inviteRow')} onTap={() => void navigateTo(ROLE_PAGES.invite(place))} />
      </Dock>
    );
  return (
    <Dock>
      <Button
        id='go-hand-over'
        kind='outline'
        text={t('handOver')}
        onTap={() => void navigateTo(ROLE_PAGES.handOver(place))}
      />
      <Button id='go-grant' icon='plus' text={t('add')} onTap={() => void navigateTo(ROLE_PAGES.grant(place))} />
    </Dock>
  );
}

function InviteRow({ place, view }: { place: PlaceId; view: RolesView }) {
  if (!hasStaff(view)) return null;
  return (
    <Block>
      <Row
        id='go-invite'
        title={t('inviteRow')}
        second={t('inviteRowText')}
        leading={<Icon name='send' />}
        trailing='chevron'
        onTap={() => void navigateTo(ROLE_PAGES.invite(place))}
      />
    </Block>
  );
}
