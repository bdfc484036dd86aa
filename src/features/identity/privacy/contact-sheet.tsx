import { View } from '@tarojs/components';
import { CONTACT_PATTERN } from '@types_/identity/personal-data';
import type { MyData } from '@types_/identity/personal-data-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  contact: string | null;
  onChanged: (data: MyData) => void;
  onClose: () => void;
}

/** A phone number given, changed or taken back. */
export function ContactSheet({ contact, onChanged, onClose }: Props) {
  const [phone, setPhone] = useState(contact ?? '');
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<MyData>((data) => {
    onChanged(data);
    onClose();
    void toast(t(data.contact ? 'contact.saved' : 'contact.removed'));
  });
  const isGood = phone.trim() !== '' && CONTACT_PATTERN.test(phone.trim());
  const save = (text: string) => void send(text, (key) => call('identity', 'set-contact', { phone: text }, key));
  function submit() {
    setTried(true);
    if (isGood) save(phone.trim());
  }
  return (
    <Sheet open onClose={onClose} label={t('contact.title')}>
      <View className='t20'>{t('contact.title')}</View>
      <View className='m12'>
        <Field
          id='contact-phone'
          label={t('contact.label')}
          hint={t('contact.hint')}
          value={phone}
          onInput={(text) => {
            setPhone(text);
            forget();
          }}
          maxLength={20}
          {...(tried && !isGood ? { error: t('contact.bad') } : {})}
        />
      </View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='contact-save' text={t('contact.save')} busy={busy} onTap={submit} />
        {contact && (
          <View className='m12'>
            <Button
              id='contact-remove'
              kind='outline'
              text={t('contact.remove')}
              disabled={busy}
              onTap={() => save('')}
            />
          </View>
        )}
      </View>
    </Sheet>
  );
}
