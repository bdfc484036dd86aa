import '@/features/case/errors';
import type { LeagueView } from '@types_/case/league-view';
import { call } from '@/cloud/call';
import { LeagueList } from '@/features/case/league/league-list';
import { l } from '@/features/case/league/words';
import { leagueOf } from '@/features/identity/desk';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { dotted } from '@/i18n/words';
import { usePullDown, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** A list that was loaded anew begins at its first page. */
const keyOf = ({ cases }: LeagueView): string => cases.map(({ id }) => id).join();

/** The cases of a school that wait for its youth league; for the union's admins its calls that are outstanding. */
function LeaguePage() {
  const { me } = useMe();
  const loaded = useLoad(() => call('case', 'escalated', {}));
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data } = loaded;
  const title = me && !leagueOf(me) ? l('outstanding') : l('title');
  return (
    <AgreedOnly me={me}>
      <Page title={title} big back {...(data ? { subtitle: dotted(data.school, data.office) } : {})}>
        <Shown of={loaded} rows={3}>
          {(view) => <LeagueList key={keyOf(view)} view={view} />}
        </Shown>
      </Page>
    </AgreedOnly>
  );
}

export default inLanguage(LeaguePage);
