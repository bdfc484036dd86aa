import type { PlaceId } from '@types_/identity/place';
import { STUDENT_ROLES, type StudentRole } from '@types_/identity/role';
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
import { emptyTerm, isComplete, TermFields } from './term-fields';
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
  const [term, setTerm] = useState(() => emptyTerm('officer'));
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<Progress>(() => {
    void navigateBack();
    void toast(t('grant.done'));
  });
  function submit() {
    setTried(true);
    const { role, office, from, to } = term;
    if (!isComplete(term) || !role || typeof from !== 'string' || to === undefined) return;
    const input = { place, ticket: member.ticket, role: role as StudentRole, office, from, to };
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
      <TermFields
        roles={STUDENT_ROLES}
        value={term}
        onChange={(more) => {
          setTerm((now) => ({ ...now, ...more }));
          forget();
        }}
        tried={tried}
      />
      <FailureNotice failure={failure} />
    </Page>
  );
}
