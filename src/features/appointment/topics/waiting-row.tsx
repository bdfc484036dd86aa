import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { MINUTES_PAGES } from '../minutes/pages';
import { t } from '../minutes/words';

/** The way to topics that wait for a reader, where there are any. */
export function WaitingRow() {
  const { data, reload } = useLoad(() => call('appointment', 'waiting-topics', {}));
  useReturn(reload);
  usePullDown(reload);
  const n = data?.topics.length ?? 0;
  if (n === 0) return null;
  return (
    <Block>
      <Row
        id='go-waiting'
        title={t('waiting.row', { n })}
        second={t('waiting.rowText')}
        trailing='chevron'
        onTap={() => void navigateTo(MINUTES_PAGES.waiting())}
      />
    </Block>
  );
}
