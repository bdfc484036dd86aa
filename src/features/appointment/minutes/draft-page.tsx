import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { FailureState } from '@/remote/failure-state';
import { useLoad } from '@/remote/use-load';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { MinutesCheck } from './minutes-check';
import { MinutesEditor } from './minutes-editor';
import { MinutesReader } from './minutes-reader';
import { OutcomesPage } from './outcomes-page';
import type { MinutesPart } from './pages';
import { sessionText } from './texts';
import { takeCheckEnd } from './use-minutes-draft';
import { t } from './words';

interface Props {
  id: string;
  part?: MinutesPart;
  /** For the check: which the editor showed. */
  version?: number;
}

/** Minutes of a session for the union's desk: to be read for others where somebody else wrote them, else to be written. */
export function DraftPage({ id, part, version = 0 }: Props) {
  const [turn, setTurn] = useState(0);
  const loaded = useLoad(() => call('appointment', 'minutes-draft', { id }), `${id} ${turn}`);
  const [isEditing, setEditing] = useState(false);
  const [returns, setReturns] = useState(0);
  // What nobody took of an earlier time is of no concern to who begins now.
  useEffect(() => {
    if (!part) takeCheckEnd(id);
  }, [id, part]);
  const anew = () => setTurn((times) => times + 1);
  useReturn(() => {
    const end = takeCheckEnd(id);
    if (end === 'sent') void navigateBack();
    else if (end === undefined) setReturns((times) => times + 1);
    else anew();
    if (end === 'moved') setEditing(false);
  });
  const { data, failure, reload } = loaded;
  const isToRead = data !== null && data.state === 'review' && !data.mine;
  if (data && isToRead && !isEditing && !part)
    return <MinutesReader view={data} onEdit={() => setEditing(true)} onStale={reload} />;
  if (data && !data.mayWrite)
    return (
      <Page title={t('read.title')} back subtitle={sessionText(data.session)}>
        <EmptyState title={t('read.none')} text={t('read.noneText')} />
      </Page>
    );
  if (data && part === 'outcomes') return <OutcomesPage view={data} />;
  if (data && part === 'check') return <MinutesCheck view={data} version={version} />;
  if (data) return <MinutesEditor view={data} returns={returns} onDrop={anew} />;
  return (
    <Page title={t('write.title')} back>
      {failure ? <FailureState failure={failure} onRetry={reload} /> : <Skeleton rows={4} />}
    </Page>
  );
}
