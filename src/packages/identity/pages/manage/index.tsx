import { ROUTING_ROLES } from '@domain/identity/membership';
import { SESSION_WRITERS } from '@domain/identity/session-roles';
import { SURVEYORS } from '@domain/identity/surveyors';
import { AfterMeetings, sessionsEntry } from '@/features/appointment/sessions/entry';
import { DraftsRow } from '@/features/case/digest/drafts-row';
import { CASE_PAGES } from '@/features/case/pages';
import { DepartmentsEntry, topicsEntry } from '@/features/identity/departments/entry';
import { reviewsAt } from '@/features/identity/desk';
import { useMe } from '@/features/identity/me-store';
import { PlaceRows } from '@/features/identity/place-rows';
import { placesWith } from '@/features/identity/places';
import { RolesEntry } from '@/features/identity/roles/entry';
import { RosterEntry } from '@/features/identity/roster/roster-entry';
import { RoundsEntry } from '@/features/identity/rounds-entry';
import { SchoolDaysEntry } from '@/features/identity/school-days/entry';
import { t } from '@/features/identity/words';
import { questionnairesEntry } from '@/features/survey/editor/entry';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** What somebody in office looks after: terms and handover, the roster, the calendar. */
function ManagePage() {
  const { me } = useMe();
  return (
    <Page title={t('manage.title')} back>
      {me && (
        <>
          <RolesEntry me={me} />
          <DepartmentsEntry me={me} />
          <PlaceRows {...topicsEntry()} places={placesWith(me, ROUTING_ROLES)} pageOf={CASE_PAGES.topics} />
          <RosterEntry me={me} />
          <SchoolDaysEntry me={me} />
          <PlaceRows {...questionnairesEntry()} places={placesWith(me, SURVEYORS)} />
          <RoundsEntry me={me} />
          <PlaceRows {...sessionsEntry()} places={placesWith(me, SESSION_WRITERS)} />
          {reviewsAt(me) && <AfterMeetings />}
          {reviewsAt(me) && <DraftsRow />}
        </>
      )}
    </Page>
  );
}

export default inLanguage(ManagePage);
