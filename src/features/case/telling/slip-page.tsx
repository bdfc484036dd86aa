import { View } from '@tarojs/components';
import type { SlipView } from '@types_/case/telling-view';
import { a11y } from '@/platform/a11y';
import { setClipboard } from '@/platform/clipboard';
import { redirectTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { CASE_PAGES } from '../pages';
import { t as caseText } from '../words';
import { t } from './words';

const copy = (code: string) =>
  setClipboard(code)
    .then(() => toast(t('copied')))
    .catch(() => undefined);

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
      {code && (
        <Block padded>
          <View id='slip-code' className='t28' {...a11y('text', t('code', { code: [...code].join(' ') }))}>
            {`${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`}
          </View>
        </Block>
      )}
      <View className='t15 i2'>{code ? t('done.slipText') : t('done.named', { name: author ?? '' })}</View>
      {code && (
        <View className='m12'>
          <Button id='slip-copy' kind='weak' small icon='copy' text={t('copy')} onTap={() => void copy(code)} />
        </View>
      )}
      <View className='t15 i2 m12'>{caseText('case.number', { number })}</View>
    </Page>
  );
}
