import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureState } from '@/remote/failure-state';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { PlanForm } from './plan-form';
import { ReportForm } from './report-form';
import { t } from './words';

/** One finding for those who plan it, and, once it is planned, for those who say what was done. */
export function FindingPage({ id }: { id: string }) {
  const loaded = useLoad(() => call('survey', 'finding', { id }), id);
  const [isPlanning, setPlanning] = useState(false);
  const { data } = loaded;
  if (data?.finding.mayPlan && (data.finding.state === 'open' || isPlanning))
    return <PlanForm plan={data} onStale={loaded.reload} />;
  if (data) return <ReportForm plan={data} onPlan={() => setPlanning(true)} onStale={loaded.reload} />;
  return (
    <Page title={t('title')} back>
      <View>
        {loaded.failure ? <FailureState failure={loaded.failure} onRetry={loaded.reload} /> : <Skeleton rows={4} />}
      </View>
    </Page>
  );
}
