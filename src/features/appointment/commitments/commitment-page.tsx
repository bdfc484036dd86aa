import { View } from '@tarojs/components';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { MINUTES_PAGES } from '../minutes/pages';
import { placeText, usedUpText } from '../minutes/texts';
import { t } from '../minutes/words';
import { CommitmentLine } from './commitment-line';
import { DatedWords } from './dated-words';
import { Voices } from './voices';

/** One promise with its dated words; who owes it says how it goes, who was there whether it is so. */
export function CommitmentPage({ id }: { id: string }) {
  const loaded = useLoad(() => call('appointment', 'commitment', { id }), id);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data, reload } = loaded;
  return (
    <Page
      title={t('title')}
      back
      {...(data && (data.report || data.mayAnswer)
        ? {
            dock: (
              <Dock>
                <Button
                  id='report'
                  text={t(data.mayAnswer ? 'answer.do' : 'report.do')}
                  onTap={() => void navigateTo(MINUTES_PAGES.report(id))}
                />
              </Dock>
            ),
          }
        : {})}
    >
      <Shown of={loaded} rows={4}>
        {(view) => (
          <>
            <FailureNotice failure={loaded.failure} />
            <View className='t13 i2'>{placeText(view.commitment)}</View>
            <Block>
              <CommitmentLine id='promise' one={view.commitment} still />
            </Block>
            {usedUpText(view) && (
              <View id='used-up' className='t13 i2 m8'>
                {fitLines(usedUpText(view))}
              </View>
            )}
            <Voices view={view} onSaid={reload} />
            <DatedWords {...view} />
          </>
        )}
      </Shown>
    </Page>
  );
}
