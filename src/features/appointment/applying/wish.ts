import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import { SPOKEN_LETTERS } from '@types_/core/spoken-letters';
import type { Draft } from './draft';

/** A code as it was typed: without spaces, in capitals. */
const codeIn = ({ code }: Draft): string => code.replace(/\s/g, '').toUpperCase();

/** What is missing or wrong in a draft before it can be sent; null: nothing. */
export function wrongIn(draft: Draft, wantsTopic: boolean): 'topic' | 'code' | null {
  if (wantsTopic && draft.topic.trim().length < LIMITS.topicMin) return 'topic';
  const code = codeIn(draft);
  const isCode = code.length === LIMITS.groupCode && [...code].every((letter) => SPOKEN_LETTERS.includes(letter));
  return draft.isGroup && code !== '' && !isCode ? 'code' : null;
}

/** A draft as the call takes it. */
export function wishOf(id: string, draft: Draft) {
  const people = Math.min(LIMITS.mostSpokenFor, Math.max(1, Number.parseInt(draft.people, 10) || 1));
  return {
    ...{ id, topic: draft.topic.trim(), cases: draft.cases, digest: draft.digest },
    ...(draft.withoutUnion ? { withoutUnion: true } : {}),
    speaksFor: draft.isGroup ? people : 1,
    group: draft.isGroup ? codeIn(draft) || 'new' : '',
  };
}
