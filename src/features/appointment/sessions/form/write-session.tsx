import type { Channel } from '@types_/appointment/channel';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';
import { t } from '../words';
import { SessionForm } from './session-form';
import type { StepName } from './step';
import { StepWhich } from './step-which';
import { begin, writingAt } from './writing';

/** The draft as it is stored, and what a session of its channel begins with. */
async function read(schoolId: string, id: string) {
  const one = await call('appointment', 'session', { id });
  if (!one.ok) return one;
  const { channel } = one.data;
  const template = await call('appointment', 'session-template', { schoolId, channel });
  if (!template.ok) return template;
  return { ok: true as const, data: begin(schoolId, { channel, template: template.data, saved: one.data }) };
}

/** A draft that is changed: first all of it at a glance. */
function SavedSession({ schoolId, id }: { schoolId: string; id: string }) {
  const loaded = useLoad(() => read(schoolId, id), id);
  if (loaded.data) return <SessionForm writing={loaded.data} step='check' />;
  return (
    <Page title={t('one.edit')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

interface Props {
  schoolId: string;
  /** Of a draft that is changed; empty for a new session. */
  id: string;
  channel: Channel;
  /** Undefined where the form is opened. */
  step: StepName | undefined;
}

/** A new session, or a draft that is changed: first which way of meeting, then all that follows from it. */
export function WriteSession({ schoolId, id, channel, step }: Props) {
  // What is stored is kept no more, while the page is still there.
  const [writing] = useState(() => writingAt(schoolId, id, channel));
  if (id && !(step && writing)) return <SavedSession schoolId={schoolId} id={id} />;
  if (!writing || !step || step === 'which')
    return <StepWhich schoolId={schoolId} writing={writing} channel={channel} />;
  return <SessionForm writing={writing} step={step} />;
}
