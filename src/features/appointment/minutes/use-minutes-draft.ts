import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

export interface PromiseDraft {
  text: string;
  owner: string;
  /** As it is typed. */
  day: string;
}

/** Minutes as they are being written. */
export interface Draft {
  /** Of what they began with. */
  version: number;
  text: string;
  promises: PromiseDraft[];
  outcomes: Record<string, string>;
  reason: string;
}

const placeOf = (id: string): string => `minutes-${id}`;

const beginning = ({ version, text, promises, outcomes, reason }: MinutesDraft): Draft => ({
  ...{ version, text, promises, reason },
  outcomes: Object.fromEntries(outcomes.map((one) => [one.caseId, one.text])),
});

/** What is being written about a session, kept on the phone until it is handed on; it begins with what stands there. */
export function useMinutesDraft(view: MinutesDraft) {
  const place = placeOf(view.session.id);
  const [draft, setDraft] = useState<Draft>(() => (getStored(place) as Draft | undefined) ?? beginning(view));
  return {
    draft,
    /** Somebody else has written since this was begun. */
    isStale: draft.version !== view.version,
    change: (more: Partial<Draft>) => {
      const next = { ...draft, ...more };
      setDraft(next);
      setStored(place, next);
    },
    /** Leaves what was written here for what stands there now. */
    drop: () => {
      removeStored(place);
      setDraft(beginning(view));
    },
    sent: () => removeStored(place),
  };
}
