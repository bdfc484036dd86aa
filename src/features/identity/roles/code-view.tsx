import { View } from '@tarojs/components';
import { momentText } from '@/i18n/dates';
import { a11y } from '@/platform/a11y';
import { setClipboard } from '@/platform/clipboard';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { t } from './words';

interface Props {
  code: string;
  until: string;
  name: string;
}

async function copy(code: string) {
  if (await setClipboard(code)) void toast(t('code.copied'));
}

/** A code, large, this once: in two halves, so that it can be read out. */
export function CodeView({ code, until, name }: Props) {
  const half = code.length / 2;
  return (
    <Page
      title={t('invite.title')}
      back
      dock={
        <Dock>
          <Button id='code-done' kind='outline' text={t('code.done')} onTap={() => void navigateBack()} />
          <Button id='code-copy' icon='copy' text={t('code.copy')} onTap={() => void copy(code)} />
        </Dock>
      }
    >
      <View className='t20'>{t('code.title', { name })}</View>
      <Block padded>
        <View id='code' className='t28' {...a11y('text', t('code.label', { code: [...code].join(' ') }))}>
          {`${code.slice(0, half)} ${code.slice(half)}`}
        </View>
      </Block>
      <View className='t15 i2'>{t('code.text', { until: momentText(until) })}</View>
      <View className='t15 i2 m12'>{t('code.how')}</View>
    </Page>
  );
}
