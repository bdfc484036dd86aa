import type { PlaceId } from '@types_/identity/place';
import { STUDENT_ROLES } from '@types_/identity/role';
import type { Member, Progress } from '@types_/identity/role-actions';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { useFindMember } from './find-member';
import { MemberCard, studentText } from './member-card';
import { useTermForm } from './use-term-form';
import { t } from './words';

/** Gives a student a role: by number, then a look at the masked name, then what and until when. */
export function GrantRole({ place }: { place: PlaceId }) {
  const [member, setMember] = useState<Member | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const search = useFindMember(place, setMember);
  if (member && confirmed) return <GrantForm place={place} member={member} onBack={() => setConfirmed(false)} />;
  return (
    <Page
      title={t('find.title')}
      back
      dock={
        member ? (
          <Dock>
            <Button id='find-again' kind='outline' text={t('find.again')} onTap={() => setMember(null)} />
            <Button id='find-yes' text={t('find.yes')} onTap={() => setConfirmed(true)} />
          </Dock>
        ) : (
          <Dock>
            <Button id='find' text={t('find.do')} busy={search.busy} onTap={search.find} />
          </Dock>
        )
      }
    >
      {member ? <MemberCard member={member} /> : search.field}
    </Page>
  );
}

function GrantForm({ place, member, onBack }: { place: PlaceId; member: Member; onBack: () => void }) {
  const { busy, failure, send, forget } = useSend<Progress>(() => {
    void navigateBack();
    void toast(t('grant.done'));
  });
  const form = useTermForm(STUDENT_ROLES, 'officer', forget);
  function submit() {
    const term = form.read();
    if (!term) return;
    const input = { place, ticket: member.ticket, ...term };
    void send(JSON.stringify(input), (key) => call('identity', 'grant-role', input, key));
  }
  return (
    <Page
      title={t('grant.title', { name: member.name })}
      subtitle={studentText(member)}
      back={onBack}
      dock={
        <Dock note={t('grant.note')}>
          <Button id='grant' text={t('grant.do')} busy={busy} onTap={submit} />
        </Dock>
      }
    >
      {form.fields}
      <FailureNotice failure={failure} />
    </Page>
  );
}
