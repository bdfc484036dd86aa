import type { OutputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ReactNode } from 'react';
import { call } from '@/cloud/call';
import { usePullDown, useReturn } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';
import { t } from './words';

interface Props {
  /** Asks again whenever the page comes back into view. */
  fresh?: boolean;
  children: (imports: OutputOf<IdentityActions, 'list-imports'>) => ReactNode;
}

/** The imports of the reader's school, once they are there. */
export function LoadedImports({ fresh, children }: Props) {
  const imports = useLoad(() => call('identity', 'list-imports', {}));
  useReturn(() => fresh && imports.reload());
  usePullDown(imports.reload);
  if (imports.data) return <>{children(imports.data)}</>;
  return (
    <Page title={t('title')} back>
      <Shown of={imports} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}
