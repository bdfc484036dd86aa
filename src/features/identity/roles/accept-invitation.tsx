import { dayOf } from '@domain/core/school-clock';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { reLaunch } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { askMe } from '../me-store';
import { fullDay } from './days';
import { t } from './words';

interface Taken {
  office: string;
  scope: string;
  from: string;
}

/** Where the new role stands. */
const ME_PAGE = '/pages/home/index?tab=me';

/** Takes the role that a code gives. */
export function AcceptInvitation() {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<Taken>(({ from, ...where }) => {
    void askMe();
    void reLaunch(ME_PAGE);
    const later = Date.parse(from) > Date.now();
    void toast(later ? t('accept.later', { day: fullDay(dayOf(from)) }) : t('accept.done', where));
  });
  function submit() {
    setTried(true);
    if (!code.trim()) return;
    const input = { code, agreed: AGREEMENT_VERSION };
    void send(code, (key) => call('identity', 'accept-invitation', input, key));
  }
  return (
    <Page
      title={t('accept.title')}
      back
      dock={
        <Dock note={t('accept.note')}>
          <Button id='accept' text={t('accept.do')} busy={busy} onTap={submit} />
        </Dock>
      }
    >
      <Field
        id='accept-code'
        label={t('accept.code')}
        value={code}
        onInput={(text) => {
          setCode(text);
          forget();
        }}
        onConfirm={submit}
        hint={t('accept.hint')}
        maxLength={40}
        {...(tried && !code.trim() ? { error: t('accept.missing') } : {})}
      />
      <FailureNotice failure={failure} />
    </Page>
  );
}
