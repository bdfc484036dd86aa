import { View } from '@tarojs/components';
import type { MyApplicationOf } from '@types_/appointment/application-view';
import type { ErrorCode } from '@types_/core/error-code';
import { type ReactNode, useState } from 'react';
import { errorText } from '@/i18n/error-text';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { useActs } from './acts';
import { ApplicantDock } from './applicant-dock';
import { AppliedWith } from './applied-with';
import { ApplyForm } from './apply-form';
import { useDraft } from './draft';
import { StandingCard } from './standing-card';
import { sureToDecline, sureToLeave, sureToWithdraw } from './sure-of';
import { type Sure, SureSheet } from './sure-sheet';
import { useClock } from './use-clock';
import { wrongIn } from './wish';
import { t } from './words';

interface Given {
  mine: MyApplicationOf;
  /** A public digest to bring along; empty: none. */
  digest: string;
  /** Something was done: how one stands is asked again. */
  onDone: () => void;
}

/**
 * All that a student sees and does about their own part in a session, for whatever page shows the session: what to apply with, how
 * one stands, and in the dock the one thing to do.
 */
export function useApplying({ mine, digest, onDone }: Given): { body: ReactNode; dock: ReactNode } {
  const { session, application, may, problem, topic: wantsTopic, schoolId } = mine;
  const acts = useActs(mine, onDone);
  const { applied, isFresh, busy, failure } = acts;
  const now = useClock(mine.now, session.allots === 'first-come' ? session.opensAt : null);
  const { draft, kept, change } = useDraft(session.id, application, digest);
  // Who comes with a digest to what they have applied for wants to bring it along.
  const [isEditing, setEditing] = useState(digest !== '' && application !== null && application.digest !== digest);
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState<Sure | null>(null);

  const canEdit = isFresh && may.includes('edit');
  const isForm = isFresh && (may.includes('apply') || (isEditing && canEdit));
  const claims = session.allots === 'first-come' && now >= new Date(session.opensAt) && !isEditing;
  const ask = (what: Omit<Sure, 'onYes'>, run: () => unknown) =>
    setSure({
      ...what,
      onYes: () => {
        setSure(null);
        void run();
      },
    });
  async function apply() {
    setTried(true);
    if (wrongIn(draft, wantsTopic)) return;
    if (await acts.apply(draft, claims)) setEditing(false);
  }
  const sendText = () => {
    if (isEditing) return t('send.change');
    if (session.allots === 'draw') return t('send.draw');
    return t(claims ? 'send.claim' : 'send.first');
  };

  const form = (
    <ApplyForm
      {...{ draft, kept, wantsTopic, schoolId }}
      wrong={tried ? wrongIn(draft, wantsTopic) : null}
      onChange={change}
    />
  );
  const standing = (
    <>
      {applied.is === 'none' && problem ? (
        <Notice tone='brand' icon='info' text={errorText({ ...problem, code: problem.code as ErrorCode })} />
      ) : (
        <StandingCard mine={{ ...mine, applied }} now={now} />
      )}
      {application && <AppliedWith application={application} session={session} canEdit={canEdit} />}
      {canEdit && (
        <View className='m8'>
          <Button id='edit' kind='quiet' icon='pen' text={t('edit')} onTap={() => setEditing(true)} />
        </View>
      )}
      {isFresh && may.includes('withdraw') && (
        <Button id='withdraw' kind='quiet' text={t('withdraw')} onTap={() => ask(sureToWithdraw(), acts.withdraw)} />
      )}
    </>
  );
  return {
    body: (
      <View id='applying'>
        {isForm ? form : standing}
        <FailureNotice failure={failure} />
        <SureSheet sure={sure} onClose={() => setSure(null)} />
      </View>
    ),
    dock: isForm ? (
      <Dock note={t('kept')}>
        {isEditing && (
          <Button id='edit-back' kind='outline' text={t('back')} disabled={busy} onTap={() => setEditing(false)} />
        )}
        <Button id='apply-send' text={sendText()} busy={busy} onTap={() => void apply()} />
      </Dock>
    ) : (
      <ApplicantDock
        {...{ session: session.id, applied, busy, now }}
        onClaim={() => void acts.claim()}
        onLeave={() => ask(sureToLeave(applied, now), acts.leave)}
        onAccept={() => void acts.answer(true)}
        onDecline={() => ask(sureToDecline(), () => acts.answer(false))}
      />
    ),
  };
}
