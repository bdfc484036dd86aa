import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { StudentRole } from '@types_/identity/role';
import type { Member, Progress } from '@types_/identity/role-actions';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { useSend } from '@/remote/use-send';

/** Somebody who comes, with what they become. */
export interface Successor {
  member: Member;
  role: StudentRole;
  office: string;
}

type Input = InputOf<IdentityActions, 'hand-over'>;

/** Above the changes of the largest handover, two a call. */
const MOST_CALLS = 80;

/** Decides a handover and repeats the same call until everything that a phone can do is done. */
export function useHandOver(onDone: (progress: Progress) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const { send, ...state } = useSend<Progress>(onDone);
  async function carryThrough(input: Input, key: string) {
    let reply = await call('identity', 'hand-over', input, key);
    for (let calls = 1; reply.ok && reply.data.more && calls < MOST_CALLS; calls += 1) {
      setProgress(reply.data);
      reply = await call('identity', 'hand-over', input, key);
    }
    return reply;
  }
  return {
    ...state,
    progress: state.busy ? progress : null,
    send: (input: Input) => void send(JSON.stringify(input), (key) => carryThrough(input, key)),
  };
}
