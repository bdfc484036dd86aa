import { View } from '@tarojs/components';
import type { SlipView } from '@types_/case/telling-view';
import { redirectTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { CASE_PAGES } from '../pages';
import { t as caseText } from '../words';
import { SlipCode } from './slip-code';
import { t } from './words';

/** What was written down: whose it is now, or the code that makes it somebody's, large, this once. */
export function SlipPage({ slip, onAgain }: { slip: SlipView; onAgain: () => void }) {
  const { id, number, author, code } = slip;
  return (
    <Page
      title={t('title')}
      back
      dock={
        <Dock>
          <Button id='tell-again' kind='outline' text={t('again')} onTap={onAgain} />
          <Button id='tell-see' text={t('see')} onTap={() => void redirectTo(CASE_PAGES.detail(id))} />
        </Dock>
      }
    >
      <View className='t20'>{t(code ? 'done.slip' : 'done')}</View>
      {code ? <SlipCode code={code} /> : <View className='t15 i2'>{t('done.named', { name: author ?? '' })}</View>}
      <View className='t15 i2 m12'>{caseText('case.number', { number })}</View>
    </Page>
  );
}
