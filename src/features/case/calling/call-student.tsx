import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import type { AccessReason } from '@types_/identity/access';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { makePhoneCall } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { TimelineNote } from '@/ui/timeline-note';
import { calledAs } from '../desk/called';
import { WhyForm } from '../name/why-form';
import { t as why } from '../name/words';
import type { Contact } from './use-contact';
import { t } from './words';

const REASONS = ['contact', 'visit', 'other'] as const satisfies readonly AccessReason[];

interface Props {
  view: CaseView;
  contact: Contact;
  /** Where something else is being written down already: the question stands among the others. */
  inSheet?: boolean;
}

/** The way to a student's number, where somebody is to call them: why first, then a tap calls. Looking is deliberate and leaves a record. */
export function CallStudent({ view, contact: { phone, opened }, inSheet = false }: Props) {
  const [asking, setAsking] = useState(false);
  // The page lies below its sheets.
  const id = (name: string) => (inSheet ? `sheet-${name}` : name);
  if (!view.callable) return null;
  if (phone === null)
    return <Notice tone='brand' icon='info' text={t(view.league === 'callback' ? 'none.callback' : 'none.danger')} />;
  if (phone !== undefined)
    return (
      <View className='m8'>
        <Button
          id={id('call-student')}
          kind='outline'
          icon='phone'
          text={t('number', { phone })}
          onTap={() => void makePhoneCall(phone)}
        />
        <TimelineNote icon='seal' text={why('open.shown')} />
      </View>
    );
  const form = asking && (
    <>
      <View className={inSheet ? 't17' : 't20'}>{t('title')}</View>
      <View className='t15 i2 m4'>{why('open.told', { name: calledAs(view.author?.name ?? '') })}</View>
      <WhyForm
        label={t('title')}
        reasons={REASONS}
        open={(why, key) => call('case', 'open-contact', { id: view.id, ...why }, key)}
        onOpened={opened}
      />
    </>
  );
  return (
    <View className='m8'>
      {(!inSheet || !asking) && (
        <Chip id={id('open-contact')} icon='phone' text={t('chip')} onTap={() => setAsking(true)} />
      )}
      {inSheet ? (
        form
      ) : (
        <Sheet open={asking} onClose={() => setAsking(false)} label={t('title')}>
          {form}
        </Sheet>
      )}
    </View>
  );
}
