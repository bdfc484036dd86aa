import type { PlaceId } from '@types_/identity/place';
import type { Member } from '@types_/identity/role-actions';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Field } from '@/ui/field';
import { t } from './words';

/** Looking for a student by number; `find` is for the button below. */
export function useFindMember(place: PlaceId, onFound: (member: Member) => void) {
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<Member>(onFound);
  function find() {
    setTried(true);
    if (number.trim()) void send(number, () => call('identity', 'find-member', { place, number }));
  }
  const write = (text: string) => {
    setNumber(text);
    forget();
  };
  const field = (
    <>
      <Field
        id='find-number'
        label={t('find.number')}
        value={number}
        onInput={write}
        onConfirm={find}
        confirmType='search'
        hint={t('find.hint')}
        maxLength={40}
        {...(tried && !number.trim() ? { error: t('find.missing') } : {})}
      />
      <FailureNotice failure={failure} />
    </>
  );
  return { field, busy, find };
}
