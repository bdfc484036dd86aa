import { View } from '@tarojs/components';
import { CONTACT_PATTERN } from '@types_/identity/personal-data';
import type { SchoolDaysView } from '@types_/identity/school-days-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  view: SchoolDaysView;
  onChanged: (view: SchoolDaysView) => void;
}

/** Whom students can call at the school when something happens. */
export function DutyPhone({ view, onChanged }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('duty')}>
      <Block>
        <Row
          id='duty-phone'
          title={view.dutyPhone || t('duty')}
          second={t(view.dutyPhone ? 'duty.text' : 'duty.none')}
          leading={<Icon name='phone' />}
          trailing='chevron'
          onTap={() => setOpen(true)}
        />
      </Block>
      <View>{open && <DutySheet view={view} onChanged={onChanged} onClose={() => setOpen(false)} />}</View>
    </Section>
  );
}

function DutySheet({ view: { place, dutyPhone }, onChanged, onClose }: Props & { onClose: () => void }) {
  const [phone, setPhone] = useState(dutyPhone);
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<SchoolDaysView>((next) => {
    onChanged(next);
    onClose();
    void toast(t('duty.saved'));
  });
  const digits = phone.replace(/[\s-]/g, '');
  const isGood = CONTACT_PATTERN.test(digits);
  function submit() {
    setTried(true);
    if (isGood) void send(digits, (key) => call('identity', 'set-duty-phone', { place, phone: digits }, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('duty')}>
      <View className='t20'>{t('duty')}</View>
      <Field
        id='duty-number'
        label={t('duty.number')}
        value={phone}
        onInput={setPhone}
        hint={t('duty.text')}
        maxLength={20}
        {...(tried && !isGood ? { error: t('duty.bad') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='duty-save' text={t('save')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
