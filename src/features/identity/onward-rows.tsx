import { SURVEYORS } from '@domain/identity/surveyors';
import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { looksAfterRounds } from './looks-after-rounds';
import { IDENTITY_PAGES } from './pages';
import { placesWith } from './places';
import { placesToManage } from './roles/pages';
import { looksAfterRoster } from './roster/looks-after-roster';
import { t } from './words';

/** Rows: to what I manage, if anything, and to my settings. */
export function OnwardRows({ me }: { me: Me }) {
  const manages =
    placesToManage(me).length > 0 ||
    looksAfterRoster(me) ||
    placesWith(me, SURVEYORS).length > 0 ||
    looksAfterRounds(me);
  return (
    <>
      {manages && (
        <Row
          id='go-manage'
          title={t('manage.title')}
          trailing='chevron'
          onTap={() => void navigateTo(IDENTITY_PAGES.manage)}
        />
      )}
      <Row
        id='go-settings'
        title={t('settings.title')}
        trailing='chevron'
        onTap={() => void navigateTo(IDENTITY_PAGES.settings)}
      />
    </>
  );
}
