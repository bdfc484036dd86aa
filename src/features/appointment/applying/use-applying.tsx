import { hostRoleOf } from '@domain/appointment/host-channel';
import { hostReadsFrom } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import type { MyApplicationOf } from '@types_/appointment/application-view';
import type { ErrorCode } from '@types_/core/error-code';
import { type ReactNode, useState } from 'react';
import { errorText } from '@/i18n/error-text';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { DOOR_PAGES } from '../door/pages';
import { t as doorText } from '../door/words';
import { useActs } from './acts';
import { ApplicantDock, hasDock } from './applicant-dock';
import { AppliedWith } from './applied-with';
import { ApplyForm } from './apply-form';
import { useDraft } from './draft';
import { APPLYING_PAGES } from './pages';
import { SaidAbove } from './said-above';
import { StandingCard } from './standing-card';
import { mayAppeal } from './standing-text';
import { sureToDecline, sureToLeave, sureToWithdraw } from './sure-of';
import { type Sure, SureSheet } from './sure-sheet';
import { useClock } from './use-clock';
import { wrongIn } from './wish';
import { t } from './words';

interface Given {
  mine: MyApplicationOf;
  /** A public digest to bring along; empty: none. */
  digest: string;
  /** All seats are taken already: whoever comes now joins the line. */
  isFull?: boolean;
  /** The page is there for what one applied with, to write it anew, and is left when that is done. */
  changing?: boolean;
  /** How one stands is asked again. */
  onDone: () => void;
}

/**
 * All that a student sees and does about their own part in a session, for whatever page shows the session: what to apply with, how
 * one stands, and in the dock the one thing to do.
 */
export function useApplying({ mine, digest, isFull, changing = false, onDone }: Given): {
  body: ReactNode;
  dock: ReactNode;
  /** Whether it is what to apply with for the first time; otherwise how one stands, or what is changed in its place. */
  isForm: boolean;
} {
  const { session, application, may, problem, topic: wantsTopic, schoolId } = mine;
  const acts = useActs(mine, changing ? () => void navigateBack() : onDone, onDone);
  const { applied, isFresh, busy, failure } = acts;
  const now = useClock(mine.now, session.allots === 'first-come' ? session.opensAt : null);
  const { draft, kept, change } = useDraft(session.id, application, digest);
  // Who comes with a digest to what they have applied for wants to bring it along.
  const [isEditing, setEditing] = useState(
    application !== null && (changing || (digest !== '' && application.digest !== digest)),
  );
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState<Sure | null>(null);
  // Who has just taken it back is not shown the form again before they ask for it.
  const [isBack, setBack] = useState(false);

  const canEdit = isFresh && may.includes('edit');
  const isForm = isFresh && ((may.includes('apply') && !isBack) || (isEditing && canEdit));
  const claims = session.allots === 'first-come' && now >= new Date(session.opensAt) && !isEditing;
  const ask = (what: Omit<Sure, 'onYes'>, run: () => unknown) =>
    setSure({
      ...what,
      onYes: () => {
        setSure(null);
        void run();
      },
    });
  const stop = () => (changing ? void navigateBack() : setEditing(false));
  async function withdraw() {
    if (!(await acts.withdraw())) setBack(true);
  }
  async function apply() {
    setTried(true);
    if (wrongIn(draft, wantsTopic)) return;
    if ((await acts.apply(draft, claims)) && !changing) setEditing(false);
  }
  // The form goes to a page of its own: in the place of all this it would cost the tap more than a tap may send.
  const write = () => void navigateTo(APPLYING_PAGES.change(session.id));
  const sendText = () => {
    if (isEditing) return t('send.change');
    if (session.allots === 'draw') return t('send.draw');
    if (!claims) return t('send.first');
    return t(isFull ? 'send.queue' : 'send.claim');
  };
  const wrong = tried ? wrongIn(draft, wantsTopic) : null;
  const wrongText = { topic: t('topic.short', { least: LIMITS.topicMin }), code: t('group.wrong') };

  // There they say whether they came.
  const isPresumed = applied.is === 'over' && applied.noted === 'presumed';
  const isLate = now >= hostReadsFrom({ startsAt: new Date(session.startsAt) });
  const isApart = application?.withoutUnion === true;
  const peers = hostRoleOf(session.channel) === 'representative' ? session.host.office : null;
  const form = (
    <ApplyForm
      session={session.id}
      {...{ draft, kept, wantsTopic, isApart, isLate, peers, schoolId, wrong }}
      onChange={change}
    />
  );
  // Each part in a box of its own: when one comes or goes, the others are not sent anew.
  const standing = (
    <>
      <View>
        {applied.is === 'none' && problem ? (
          <Notice tone='brand' icon='info' text={errorText({ ...problem, code: problem.code as ErrorCode })} />
        ) : (
          <StandingCard mine={{ ...mine, applied }} now={now} />
        )}
        {(problem?.code === 'PAUSED' || mayAppeal(applied) || isPresumed) && (
          <Button
            id='go-absences'
            kind='weak'
            text={doorText('absence.title')}
            onTap={() => void navigateTo(DOOR_PAGES.absences)}
          />
        )}
      </View>
      <View>
        {application && (
          <AppliedWith
            {...{ application, session, canEdit, busy }}
            onLetRead={isFresh && may.includes('let-read') ? () => void acts.letRead() : null}
          />
        )}
      </View>
      <View className='m8'>
        {canEdit && <Button id='edit' kind='quiet' text={t('edit')} onTap={write} />}
        {isBack && isFresh && may.includes('apply') && (
          <Button id='again' kind='weak' text={t('again')} onTap={write} />
        )}
        {isFresh && may.includes('withdraw') && (
          <Button id='withdraw' kind='quiet' text={t('withdraw')} onTap={() => ask(sureToWithdraw(), withdraw)} />
        )}
      </View>
    </>
  );
  return {
    isForm: isForm && !isEditing,
    body: (
      <View id='applying'>
        {isForm ? form : standing}
        <View>{!isForm && !hasDock(applied) && <FailureNotice failure={failure} />}</View>
        <View>
          <SureSheet sure={sure} onClose={() => setSure(null)} />
        </View>
      </View>
    ),
    dock: isForm ? (
      <Dock note={wrong ? wrongText[wrong] : t('kept')}>
        <SaidAbove said={failure} />
        {isEditing && <Button id='edit-back' kind='outline' text={t('back')} disabled={busy} onTap={stop} />}
        <Button id='apply-send' text={sendText()} busy={busy} onTap={() => void apply()} />
      </Dock>
    ) : (
      <ApplicantDock
        {...{ session: session.id, applied, busy, now, said: failure }}
        onClaim={() => void acts.claim()}
        onLeave={() => ask(sureToLeave(applied, now), acts.leave)}
        onAccept={() => void acts.answer(true)}
        onDecline={() => ask(sureToDecline(), () => acts.answer(false))}
      />
    ),
  };
}
