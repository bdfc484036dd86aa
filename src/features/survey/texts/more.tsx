import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { t } from '../results/words';

interface Props {
  more: (() => void) | null;
  busy: boolean;
  failure: Failure | null;
}

/** The next ones of a list that goes on. */
export const More = ({ more, busy, failure }: Props) => (
  <View>
    <FailureNotice failure={failure} />
    {more && (
      <View className='m12'>
        <Button id='more' kind='weak' text={t('more')} busy={busy} onTap={more} />
      </View>
    )}
  </View>
);
