import { type Changeable, changesOf, isReason, wantsReason } from '@domain/appointment/changes';
import { newTimeProblem } from '@domain/appointment/session-times';
import { View } from '@tarojs/components';
import { SESSION_LIMITS as MOST } from '@types_/appointment/session';
import type { SessionSaved, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TextArea } from '@/ui/text-area';
import { ReasonArea } from '../reason-area';
import { t } from '../words';
import { type Draft, isLink, savedDraft, seatsOf, timesOf } from './draft';
import { WhenFields } from './when-fields';

/** A published session as it is, in the words of a change. */
const asItIs = ({ startsAt, endsAt, place, link, host, seats, scope }: SessionView): Changeable => ({
  ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), place, link, host, seats, scope },
});

/** What is wished by now; null while something in it is none. */
function wishOf(draft: Draft): Changeable | null {
  const [times, seats] = [timesOf(draft, new Date()), seatsOf(draft)];
  const { place, link, office, name, scope } = draft;
  if (!times || seats === null || !isLink(link) || ![place, office, name].every((text) => text.trim())) return null;
  return {
    ...{ startsAt: times.startsAt, endsAt: times.endsAt, place: place.trim(), link: link.trim() || null, seats },
    ...{ host: { office: office.trim(), name: name.trim() }, scope: scope.trim() },
  };
}

/** What speaks against a wish now: its hours, or fewer seats. */
function problemText(session: SessionView, wish: Changeable, changesTime: boolean): string | null {
  if (wish.seats < session.seats) return t('change.seats');
  const { allots, state, opensAt, closesAt } = session;
  const times = { allots, state, opensAt: new Date(opensAt), closesAt: new Date(closesAt), ...wish };
  const problem = changesTime ? newTimeProblem(times, { startsAt: new Date(session.startsAt) }, new Date()) : null;
  return problem && t(`problem.${problem}`);
}

/** Changes a published session: time, place, host, more seats, what may be said; everybody who applied is told. */
export function ChangeSession({ session }: { session: SessionView }) {
  const { id, version, channel, startsAt, applicants } = session;
  const [draft, setDraft] = useState<Draft>(() => savedDraft(session, new Date()));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<SessionSaved>(() => {
    void toast(t('change.done'));
    void navigateBack();
  });
  const change = (more: Partial<Draft>) => setDraft((now) => ({ ...now, ...more }));
  const wish = wishOf(draft);
  const what = wish ? changesOf(asItIs(session), wish) : [];
  const problem = wish && problemText(session, wish, what.includes('time'));
  const isMissing =
    reason.trim() === '' && wish !== null && wantsReason(channel, [new Date(startsAt), wish.startsAt], new Date());
  const isShort = reason.trim() !== '' && !isReason(reason);
  function submit() {
    setTried(true);
    if (!wish || isMissing || isShort) return;
    const input = { id, version, ...wish, reason: reason.trim() };
    const times = { startsAt: wish.startsAt.toISOString(), endsAt: wish.endsAt.toISOString() };
    void send(JSON.stringify(input), (key) => call('appointment', 'change-session', { ...input, ...times }, key));
  }
  return (
    <Page
      title={t('change.title')}
      back
      subtitle={session.title}
      dock={
        <Dock note={what.length === 0 ? t('change.nothing') : t('change.text', { n: applicants ?? 0 })}>
          <Button
            id='change-do'
            text={t('change.do')}
            busy={busy}
            disabled={wish === null || what.length === 0 || problem !== null}
            onTap={submit}
          />
        </Dock>
      }
    >
      <View>
        <FailureNotice failure={failure} />
        {problem && <Notice tone='corn' icon='warn' text={problem} />}
      </View>
      <WhenFields times={draft} onChange={change} />
      <Field
        id='place'
        label={t('host.place')}
        value={draft.place}
        maxLength={MOST.place}
        onInput={(place) => change({ place })}
      />
      <Field
        id='office'
        label={t('host.office')}
        value={draft.office}
        maxLength={MOST.office}
        onInput={(office) => change({ office })}
      />
      <Field
        id='host-name'
        label={t('host.person')}
        value={draft.name}
        maxLength={MOST.name}
        onInput={(name) => change({ name })}
      />
      <Field
        id='seats'
        label={t('change.seats')}
        type='number'
        value={draft.seats}
        maxLength={4}
        onInput={(seats) => change({ seats })}
      />
      <TextArea
        id='scope'
        label={t('host.scope')}
        value={draft.scope}
        maxLength={MOST.scope}
        minLines={2}
        onInput={(scope) => change({ scope })}
      />
      <Field
        id='link'
        label={t('host.link')}
        value={draft.link}
        maxLength={MOST.link}
        onInput={(link) => change({ link })}
      />
      <ReasonArea
        label={t('change.reason')}
        channel={channel}
        value={reason}
        onInput={setReason}
        isMissing={tried && isMissing}
        isShort={tried && isShort}
      />
    </Page>
  );
}
