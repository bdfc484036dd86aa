import type { Reply } from '@types_/core/envelope';
import { useRef, useState } from 'react';
import { useSend } from '@/remote/use-send';

interface Listed {
  texts: { id: string }[];
  after: string | null;
}

/** Texts that come some at a time; one can be taken out (`gone`). */
export function useTexts<L extends Listed>(first: L, ask: (after: string) => Promise<Reply<L>>) {
  const [texts, setTexts] = useState<L['texts'][number][]>(first.texts);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [after, setAfter] = useState(first.after);
  const { busy, failure, send } = useSend<L>((next) => {
    setTexts((now) => [...now, ...next.texts]);
    setAfter(next.after);
  });
  const takeOut = (id: string) => setGone((now) => [...now, id]);
  const more = after === null ? null : () => void send(after, () => ask(after));
  const isEmpty = more === null && texts.every(({ id }) => gone.includes(id));
  return { texts, gone, isEmpty, more, busy, failure, takeOut };
}

/** Another key for each answer: a list that is asked for anew begins anew when it has come, and stays as it is until then, or where none comes. */
export function useAnswerKey(answer: unknown): number {
  const last = useRef({ answer, key: 0 });
  if (last.current.answer !== answer) last.current = { answer, key: last.current.key + 1 };
  return last.current.key;
}
