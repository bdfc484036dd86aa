import { type Changeable, changesOf, isReason, wantsReason } from '@domain/appointment/changes';
import { CHANNEL } from '@domain/appointment/channel';
import { newTimeProblem, publicDaysOf } from '@domain/appointment/session-times';
import { View } from '@tarojs/components';
import { SESSION_LIMITS as MOST } from '@types_/appointment/session';
import type { SessionSaved, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TextArea } from '@/ui/text-area';
import { TimelineNote } from '@/ui/timeline-note';
import { ReasonArea } from '../reason-area';
import { t } from '../words';
import { ChangeWindow, type Window, windowOf } from './change-window';
import { type Draft, isLink, savedDraft, seatsOf, timesOf } from './draft';
import { HostFields } from './host-fields';
import { problemText } from './problem-text';
import { WhenFields } from './when-fields';

/** A published session as it is, in the words of a change. */
const asItIs = ({ startsAt, endsAt, title, place, link, host, seats, scope, ...session }: SessionView): Changeable => ({
  ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), title, place, link, host, seats, scope },
  ...windowOf(session),
});

/** Begin and end that are chosen; as they are to the second while nobody has chosen others. */
function hoursOf(session: SessionView, draft: Draft): Pick<Changeable, 'startsAt' | 'endsAt'> | null {
  const { day, time, minutes } = savedDraft(session, new Date());
  const isSame = draft.day === day && draft.time === time && draft.minutes === minutes;
  return isSame ? asItIs(session) : timesOf(draft, new Date());
}

/** What is wished by now; null while something in it is none. */
function wishOf(session: SessionView, draft: Draft, window: Window): Changeable | null {
  const [times, seats] = [hoursOf(session, draft), seatsOf(draft)];
  const { title, place, link, office, name, scope } = draft;
  if (!times || seats === null || !isLink(link) || ![title, place, office, name].every((text) => text.trim()))
    return null;
  return {
    ...{ startsAt: times.startsAt, endsAt: times.endsAt, place: place.trim(), link: link.trim() || null, seats },
    ...{ title: title.trim(), host: { office: office.trim(), name: name.trim() }, scope: scope.trim(), ...window },
  };
}

/** What speaks against a wish now: its hours. */
function timesProblem(session: SessionView, wish: Changeable, changesTime: boolean): string | null {
  if (!changesTime) return null;
  const { allots, beacon, state, holidays } = session;
  const times = { allots, beacon, state, ...wish };
  return problemText(newTimeProblem(times, asItIs(session), publicDaysOf(holidays), new Date()), times, holidays);
}

/** Changes a published session: what it is called and about, time, place, host, more seats, a longer window; everybody who applied is told. */
export function ChangeSession({ session }: { session: SessionView }) {
  const { id, version, schoolId, channel, startsAt, applicants, series } = session;
  const offices = useLoad(() => call('appointment', 'session-template', { schoolId, channel }), id);
  const [draft, setDraft] = useState<Draft>(() => savedDraft(session, new Date()));
  const [window, setWindow] = useState(() => windowOf(session));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<SessionSaved>(() => {
    void toast(t('change.done'));
    void navigateBack();
  });
  const isOther = draft.office.trim() !== session.host.office;
  const change = (more: Partial<Draft>) => setDraft((now) => ({ ...now, ...more }));
  const wish = wishOf(session, draft, window);
  const what = wish ? changesOf(asItIs(session), wish) : [];
  const problem = wish && timesProblem(session, wish, what.includes('time') || what.includes('window'));
  const isFewer = wish !== null && wish.seats < session.seats;
  const isMissing =
    reason.trim() === '' && wish !== null && wantsReason(channel, [new Date(startsAt), wish.startsAt], new Date());
  const isOdd = wish === null || problem !== null || isFewer;
  const told = t(applicants ? 'change.text' : 'change.nobody', { n: applicants ?? 0 });
  const done = what.length === 0 ? t('change.nothing') : told;
  const late = t('change.reasonMissing', { n: CHANNEL[channel].noticeHours });
  const note = isOdd ? t('change.odd') : tried && isMissing ? late : done;
  const isShort = reason.trim() !== '' && !isReason(reason);
  function submit() {
    setTried(true);
    if (!wish || isMissing || isShort) return;
    const input = { id, version, ...wish, reason: reason.trim() };
    const times = {
      ...{ startsAt: wish.startsAt.toISOString(), endsAt: wish.endsAt.toISOString() },
      ...{ opensAt: wish.opensAt.toISOString(), closesAt: wish.closesAt.toISOString() },
    };
    void send(JSON.stringify(input), (key) => call('appointment', 'change-session', { ...input, ...times }, key));
  }
  return (
    <Page
      title={t('change.title')}
      back
      subtitle={session.title}
      dock={
        <Dock note={note}>
          <Button
            id='change-do'
            text={t('change.do')}
            busy={busy}
            disabled={wish === null || what.length === 0 || problem !== null || isFewer}
            onTap={submit}
          />
        </Dock>
      }
    >
      {series && <TimelineNote icon='redo' text={t('change.onlyThis')} />}
      <Field
        id='title'
        label={t('host.name')}
        value={draft.title}
        maxLength={MOST.title}
        onInput={(title) => change({ title })}
      />
      <WhenFields times={draft} onChange={change} />
      <ChangeWindow session={session} window={window} onChange={setWindow} />
      <View>{problem && <Notice tone='corn' icon='warn' text={problem} />}</View>
      <Field
        id='place'
        label={t('host.place')}
        value={draft.place}
        maxLength={MOST.place}
        onInput={(place) => change({ place })}
      />
      <HostFields
        channel={channel}
        template={offices.data}
        draft={draft}
        onChange={change}
        {...(applicants && isOther ? { hint: t('change.office') } : {})}
      />
      <Field
        id='seats'
        label={t('change.seats')}
        type='number'
        value={draft.seats}
        maxLength={4}
        onInput={(seats) => change({ seats })}
        {...(isFewer || seatsOf(draft) === null ? { error: t('change.seatsWrong', { n: session.seats }) } : {})}
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
        {...(isLink(draft.link) ? { hint: t('host.linkHint') } : { error: t('host.linkWrong') })}
      />
      <ReasonArea
        label={t('change.reason')}
        channel={channel}
        value={reason}
        onInput={setReason}
        isMissing={tried && isMissing}
        isShort={tried && isShort}
      />
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
