import { LoadedImports } from '@/features/identity/roster/loaded-imports';
import { RosterOnly } from '@/features/identity/roster/roster-only';
import { RosterStart } from '@/features/identity/roster/roster-start';
import { inLanguage } from '@/remote/in-language';

/** Imports a school's roster from a file. */
function RosterPage() {
  return (
    <RosterOnly>
      <LoadedImports fresh>{(imports) => <RosterStart {...imports} />}</LoadedImports>
    </RosterOnly>
  );
}

export default inLanguage(RosterPage);
