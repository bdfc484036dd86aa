import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import { STAFF_ROLES } from '@types_/identity/role';
import { NAME_MAX } from '@types_/identity/role-limits';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { CodeView } from './code-view';
import { useTermForm } from './use-term-form';
import { t } from './words';

interface Props {
  place: PlaceId;
  scope: string;
  /** Of these the caller may give those that are the staff's. */
  may: readonly string[];
}

/** Makes a code for somebody on no roster, and shows it. */
export function InviteStaff({ place, scope, may }: Props) {
  const roles = STAFF_ROLES.filter((role) => may.includes(role));
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ code: string; until: string } | null>(null);
  const { busy, failure, send, forget } = useSend(setMade);
  const form = useTermForm(roles, roles[0] ?? null, forget);
  function submit() {
    setTried(true);
    const term = form.read();
    if (!name.trim() || !term) return;
    const input = { place, name, ...term };
    void send(JSON.stringify(input), (key) => call('identity', 'invite-staff', input, key));
  }
  if (made) return <CodeView {...made} name={name} />;
  return (
    <Page
      title={t('invite.title')}
      subtitle={scope}
      back
      dock={
        <Dock note={t('invite.note')}>
          <Button id='invite' text={t('invite.do')} busy={busy} onTap={submit} />
        </Dock>
      }
    >
      <Field
        id='invite-name'
        label={t('invite.name')}
        value={name}
        onInput={(text) => {
          setName(text);
          forget();
        }}
        hint={t('invite.nameHint')}
        maxLength={NAME_MAX}
        {...(tried && !name.trim() ? { error: t('invite.nameMissing') } : {})}
      />
      {form.fields}
      <View>
        {may.includes('department') && !may.includes('leader') && (
          <View className='t13 i2 m8'>{fitLines(t('grant.leagues'))}</View>
        )}
      </View>
      <FailureNotice failure={failure} />
    </Page>
  );
}
