import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { Chip } from '@/ui/chip';
import { Sheet } from '@/ui/sheet';
import { FoundNumber } from './number';
import { isOwnWord } from './own-word';
import { type Contact, useNumber } from './use-contact';
import { WhyNumber } from './why-number';
import { t } from './words';

/** The way to a student's number on the page of a case, where somebody is to call them. */
export function CallStudent({ view, contact }: { view: CaseView; contact: Contact }) {
  const [asking, setAsking] = useState(false);
  const { phone, opened, isKnown } = useNumber(contact);
  if (isOwnWord(view)) return <View className='t15 i2 m8'>{t('ownWord')}</View>;
  if (!view.callable) return null;
  if (phone !== undefined) return <FoundNumber id='call-student' view={view} phone={phone} />;
  const close = () => setAsking(false);
  return (
    <View className='m8'>
      <Chip id='open-contact' icon='phone' text={t('chip')} onTap={() => setAsking(!isKnown())} />
      <Sheet open={asking} onClose={close} label={t('title')}>
        <WhyNumber view={view} onOpened={opened} onLater={close} />
      </Sheet>
    </View>
  );
}
