import { gapsIn, withGapsFilled } from '@domain/case/gaps';
import type { SavedReply } from '@types_/case/reply-view';
import type { CaseView } from '@types_/case/view';
import { useEffect, useState } from 'react';
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

/**
 * A letter that a saved reply writes: its gaps are filled from the case and changed by taps; whoever types goes on by hand.
 * Nothing that was written is lost: a reply is put behind it.
 */
export function useSavedText(view: CaseView, letter: ReturnType<typeof useLetterDraft>, first: SavedReply | null) {
  const [used, setUsed] = useState<Used | null>(null);
  function put(next: Used) {
    setUsed(next);
    letter.write(textOf(next));
  }
  function pick(reply: SavedReply) {
    const now = new Date();
    const gaps = gapsIn(reply.text).map((name): Gap => {
      const values = valuesFor(name, view, now);
      return { name, values, chosen: values[0]?.value ?? '' };
    });
    const alone = textOf({ reply, before: '', gaps });
    const written = used ? used.before : letter.text.trim();
    put({ reply, gaps, before: written === alone ? '' : written });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sheet was opened with, once
  useEffect(() => {
    if (first) pick(first);
  }, []);
  return {
    used,
    pick,
    choose(name: string, value: string) {
      if (used) put({ ...used, gaps: used.gaps.map((gap) => (gap.name === name ? { ...gap, chosen: value } : gap)) });
    },
    type(text: string) {
      setUsed(null);
      letter.write(text);
    },
  };
}
