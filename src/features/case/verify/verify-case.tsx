import { setClipboard } from '@/platform/clipboard';
import { usePullDown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { keptHeads } from './kept';
import { loadProof, type Proof } from './load-proof';
import { ProofView } from './proof-view';
import { t } from './words';

/** What the script outside the app reads (tools/verify/case.mjs). */
const fileOf = ({ chain, kept }: Proof): string =>
  JSON.stringify({ ...chain, ...(kept[0] ? { receipt: kept[0] } : {}) });

/** A case verified by this phone, which need not believe anybody. */
export function VerifyCase({ id }: { id: string }) {
  const proof = useLoad(() => loadProof(id), id);
  usePullDown(proof.reload);
  const isGone = proof.failure?.code === 'CASE_NOT_FOUND' && keptHeads(id).length > 0;
  const { data } = proof;
  const copy = async (found: Proof) => {
    if (await setClipboard(fileOf(found))) void toast(t('copied'));
  };
  return (
    <Page
      title={t('title')}
      back
      dock={
        data && (
          <Dock note={t('copyNote')}>
            <Button id='copy-proof' icon='copy' text={t('copy')} onTap={() => void copy(data)} />
          </Dock>
        )
      }
    >
      {isGone ? (
        <EmptyState title={t('gone')} text={t('goneText')} />
      ) : (
        <Shown of={proof} rows={4}>
          {(found) => <ProofView proof={found} />}
        </Shown>
      )}
    </Page>
  );
}
