import { CLAIM_CODE_LENGTH } from '@types_/case/telling';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { redirectTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** A student makes theirs what they told at the counter, with the code of the slip. */
export function ClaimForm() {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<CaseView>(({ id }) => void redirectTo(CASE_PAGES.detail(id)));
  const isShort = code.replace(/[\s-]/g, '').length < CLAIM_CODE_LENGTH;
  function submit() {
    setTried(true);
    if (!isShort) void send(code, (key) => call('case', 'claim', { code }, key));
  }
  return (
    <Page
      title={t('claim.title')}
      back
      dock={
        <Dock>
          <Button id='claim-send' text={t('claim.send')} busy={busy} onTap={submit} />
        </Dock>
      }
    >
      <Field
        id='claim-code'
        label={t('claim.code')}
        value={code}
        onInput={(text) => {
          setCode(text);
          forget();
        }}
        hint={t('claim.hint')}
        maxLength={40}
        {...(tried && isShort ? { error: t('claim.short') } : {})}
      />
      <FailureNotice failure={failure} />
    </Page>
  );
}
