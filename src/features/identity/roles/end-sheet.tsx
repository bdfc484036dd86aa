import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { Progress, TermRow } from '@types_/identity/role-actions';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  place: PlaceId;
  term: TermRow;
  onClose: () => void;
  onEnded: () => void;
}

/** Before a term is ended: what happens then, what stays, and how to take it back. */
export function EndSheet({ place, term, onClose, onEnded }: Props) {
  const { busy, failure, send } = useSend<Progress>(onEnded);
  const { id, name, office } = term;
  const isComing = Date.parse(term.from) > Date.now();
  const end = () => void send(id, (key) => call('identity', 'end-role', { place, id }, key));
  return (
    <Sheet open onClose={onClose} label={t('end.title', { name })}>
      <View className='t20'>{t('end.title', { name })}</View>
      <View className='t15 i2 m12'>{t(isComing ? 'end.comingText' : 'end.text', { name, office })}</View>
      <View className='t15 i2'>{t('end.undo')}</View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <View className='pair'>
          <Button id='end-keep' kind='outline' text={t('end.keep')} onTap={onClose} />
          <Button id='end-do' kind='outline' icon='no' iconTone='maple' text={t('end.do')} busy={busy} onTap={end} />
        </View>
      </View>
    </Sheet>
  );
}
