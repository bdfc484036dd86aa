import { View } from '@tarojs/components';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { RebindView } from '@types_/identity/approval-view';
import type { InstitutionView } from '@types_/identity/institution';
import type { Me } from '@types_/identity/me';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { RebindOffer } from './approvals/rebind-offer';
import { RebindState } from './approvals/rebind-state';
import { AgreementConsent } from './privacy/agreement-consent';
import { t } from './words';

interface Props {
  school: InstitutionView;
  onBack: () => void;
  onBound: (me: Me) => void;
}

/** Number and name as they stand on the student card; the roster of the school decides. */
export function BindForm({ school, onBack, onBound }: Props) {
  const [number, setNumber] = useState('');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<RebindView | null>(null);
  const { busy, failure, send, forget } = useSend<Me>(onBound);

  const wish = { schoolId: school.id, number, name, ...(school.usesCodes ? { code } : {}), agreed: AGREEMENT_VERSION };
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    forget();
  };
  function submit() {
    setTried(true);
    if (!number.trim() || !name.trim() || (school.usesCodes && !code.trim()) || !agreed) return;
    void send(JSON.stringify(wish), (key) => call('identity', 'bind', wish, key));
  }
  const missing = (value: string, text: string) => (tried && !value.trim() ? { error: text } : {});

  if (asked)
    return (
      <Page title={t('bind.title')} subtitle={school.name} back>
        <RebindState view={asked} onAgain={() => setAsked(null)} />
      </Page>
    );
  return (
    <Page
      title={t('bind.title')}
      subtitle={school.name}
      back={onBack}
      dock={
        <Dock note={t('bind.note')}>
          <Button id='bind-submit' text={t('bind.submit')} busy={busy} onTap={submit} />
        </Dock>
      }
    >
      <Field
        id='bind-number'
        label={t('bind.number')}
        value={number}
        onInput={change(setNumber)}
        maxLength={40}
        {...missing(number, t('bind.numberMissing'))}
      />
      <Field
        id='bind-name'
        label={t('bind.name')}
        value={name}
        onInput={change(setName)}
        placeholder={t('bind.namePlaceholder')}
        hint={t('bind.whoHint', { school: school.name })}
        maxLength={120}
        {...missing(name, t('bind.nameMissing'))}
      />
      {/* What follows comes once there is something to check; the tap that opens this form stays small. */}
      <View>
        {number && name && (
          <>
            {school.usesCodes && (
              <Field
                id='bind-code'
                label={t('bind.code')}
                value={code}
                onInput={change(setCode)}
                hint={t('bind.codeHint')}
                maxLength={40}
                {...missing(code, t('bind.codeMissing'))}
              />
            )}
            <AgreementConsent agreed={agreed} onChange={setAgreed} missing={tried && !agreed} />
          </>
        )}
      </View>
      <FailureNotice failure={failure} />
      <View>{failure?.code === 'ROSTER_ALREADY_BOUND' && <RebindOffer wish={wish} onAsked={setAsked} />}</View>
    </Page>
  );
}
