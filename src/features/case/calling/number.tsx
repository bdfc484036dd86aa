import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { makePhoneCall } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { TimelineNote } from '@/ui/timeline-note';
import { t as why } from '../name/words';
import { t } from './words';

interface Props {
  view: CaseView;
  /** Null: none was left. */
  phone: string | null;
  id: string;
}

/** The number, one tap from being called; or that none was left, and what else there is to do. */
export function FoundNumber({ view, phone, id }: Props) {
  if (phone === null)
    return <Notice tone='brand' icon='info' text={t(view.league === 'callback' ? 'none.callback' : 'none.danger')} />;
  return (
    <View className='m8'>
      <Button
        id={id}
        kind='outline'
        icon='phone'
        text={t('number', { phone })}
        onTap={() => void makePhoneCall(phone)}
      />
      <TimelineNote icon='seal' text={why('open.shown')} />
    </View>
  );
}
