import { gapsIn, withGapsFilled } from '@domain/case/gaps';
import type { SavedReply } from '@types_/case/reply-view';
import type { CaseView } from '@types_/case/view';
import { useLayoutEffect, useState } from 'react';
import type { useLetterDraft } from '../letter-draft';
import { type GapValue, valuesFor } from './gap-values';

/** A gap of the reply in use, with what it can be filled with. */
export interface Gap {
  name: string;
  values: GapValue[];
  chosen: string;
}

interface Used {
  reply: SavedReply;
  /** What was written before the reply was put in: it is kept in front. */
  before: string;
  gaps: Gap[];
}

const textOf = ({ reply, before, gaps }: Used): string => {
  const filled = withGapsFilled(reply.text, Object.fromEntries(gaps.map(({ name, chosen }) => [name, chosen])));
  return before === '' ? filled : `${before}\n${filled}`;
};

/** A reply put behind what was written, its gaps filled with what is likeliest. */
function replyIn(reply: SavedReply, written: string, view: CaseView): Used {
  const now = new Date();
  const gaps = gapsIn(reply.text).map((name): Gap => {
    const values = valuesFor(name, view, now);
    return { name, values, chosen: values[0]?.value ?? '' };
  });
  const alone = textOf({ reply, before: '', gaps });
  return { reply, gaps, before: written === alone ? '' : written };
}

/**
 * A letter that a saved reply writes: its gaps are filled from the case and changed by taps; whoever types goes on by hand.
 * Nothing that was written is lost: a reply is put behind it.
 */
export function useSavedText(view: CaseView, letter: ReturnType<typeof useLetterDraft>, first: SavedReply | null) {
  const [used, setUsed] = useState(() => first && replyIn(first, letter.text.trim(), view));
  function put(next: Used) {
    setUsed(next);
    letter.write(textOf(next));
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sheet was opened with, once
  useLayoutEffect(() => {
    if (used) letter.write(textOf(used));
  }, []);
  return {
    used,
    pick: (reply: SavedReply) => put(replyIn(reply, used ? used.before : letter.text.trim(), view)),
    choose(name: string, value: string) {
      if (used) put({ ...used, gaps: used.gaps.map((gap) => (gap.name === name ? { ...gap, chosen: value } : gap)) });
    },
    type(text: string) {
      setUsed(null);
      letter.write(text);
    },
  };
}
