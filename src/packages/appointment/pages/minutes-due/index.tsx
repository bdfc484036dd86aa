import '@/features/appointment/errors';
import { MinutesDueList } from '@/features/appointment/minutes/due-list';
import { leagueOf } from '@/features/identity/desk';
import { useMe } from '@/features/identity/me-store';
import { inLanguage } from '@/remote/in-language';

/** Minutes to write and to read. */
function MinutesDuePage() {
  const { me } = useMe();
  return <MinutesDueList isLeague={me !== null && leagueOf(me) !== undefined} />;
}

export default inLanguage(MinutesDuePage);
