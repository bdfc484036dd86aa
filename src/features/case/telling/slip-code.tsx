import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { setClipboard } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { t } from './words';

async function copy(code: string) {
  if (await setClipboard(code)) void toast(t('copied'));
}

/** The code for the slip, large, and what to do with it. */
export const SlipCode = ({ code }: { code: string }) => (
  <>
    <Block padded>
      <View id='slip-code' className='t28' {...a11y('text', t('code', { code: [...code].join(' ') }))}>
        {`${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`}
      </View>
    </Block>
    <View className='t15 i2'>{t('done.slipText')}</View>
    <View className='m12'>
      <Button id='slip-copy' kind='weak' small icon='copy' text={t('copy')} onTap={() => void copy(code)} />
    </View>
  </>
);
