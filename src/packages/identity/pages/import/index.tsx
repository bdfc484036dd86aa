import { LoadedImports } from '@/features/identity/roster/loaded-imports';
import { OneImport } from '@/features/identity/roster/one-import';
import { RosterOnly } from '@/features/identity/roster/roster-only';
import { t } from '@/features/identity/roster/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

/** One import of a roster. */
function ImportPage() {
  const { id = '' } = useQuery();
  return (
    <RosterOnly>
      <LoadedImports>
        {({ imports }) => {
          const given = imports.find((one) => one.id === id);
          if (given) return <OneImport key={`${id} ${given.state}`} given={given} />;
          return (
            <Page title={t('title')} back>
              <EmptyState title={t('gone')} text='' />
            </Page>
          );
        }}
      </LoadedImports>
    </RosterOnly>
  );
}

export default inLanguage(ImportPage);
