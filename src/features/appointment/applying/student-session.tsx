import type { MyApplicationOf } from '@types_/appointment/application-view';
import type { SessionView } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureState } from '@/remote/failure-state';
import { type Loaded, useLoad } from '@/remote/use-load';
import { SessionPage } from '../sessions/session-page';
import { useApplying } from './use-applying';

/** Whether there is nothing left to do about a session. */
const isPast = ({ state, endsAt }: SessionView): boolean =>
  ['held', 'minuted', 'closed', 'cancelled'].includes(state) || new Date(endsAt) < new Date();

interface OwnProps {
  session: Loaded<SessionView>;
  mine: MyApplicationOf;
  digest: string;
  onDone: () => void;
}

function WithOwnPart({ session, mine, digest, onDone }: OwnProps) {
  const { data } = session;
  const isFull = data?.allots === 'first-come' && data.numbers?.free === 0;
  const { body, dock, isForm } = useApplying({ mine, digest, isFull, onDone });
  if (data !== null && isPast(data) && mine.applied.is === 'none') return <SessionPage session={session} />;
  return <SessionPage session={session} {...(isForm ? { form: body } : { standing: body })} dock={dock} />;
}

interface Props {
  id: string;
  /** A public digest to bring along; empty: none. */
  digest: string;
}

/** A session with a student's own part in it. Both are asked for at once, and come on the screen together. */
export function StudentSession({ id, digest }: Props) {
  const session = useLoad(() => call('appointment', 'session', { id }), id);
  const mine = useLoad(() => call('appointment', 'my-application', { id }), id);
  const reload = () => {
    session.reload();
    mine.reload();
  };
  useReturn(reload);
  usePullDown(reload);
  const whole = { ...session, reload };
  if (mine.data) return <WithOwnPart session={whole} mine={mine.data} digest={digest} onDone={reload} />;
  const shown = mine.loading ? { ...whole, data: null } : whole;
  const failed = mine.failure && <FailureState failure={mine.failure} onRetry={mine.reload} />;
  return <SessionPage session={shown} standing={failed} />;
}

/** The same for everybody else: nothing to apply for. */
export function SessionToRead({ id }: Pick<Props, 'id'>) {
  const session = useLoad(() => call('appointment', 'session', { id }), id);
  useReturn(session.reload);
  usePullDown(session.reload);
  return <SessionPage session={session} />;
}
