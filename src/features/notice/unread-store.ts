import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';

// One for all pages: the tab shows it, the inbox changes it.
let unread = 0;
const listeners = new Set<(unread: number) => void>();

/** Takes what an answer has told of how many are unread. */
export function becomeUnread(count: number): void {
  unread = count;
  for (const listener of listeners) listener(count);
}

/** Asks how many are unread; a failure leaves what was known. */
export async function askUnread(): Promise<void> {
  const reply = await call('notice', 'inbox', {});
  if (reply.ok) becomeUnread(reply.data.unread);
}

/** How many of the reader's notices are unread. */
export function useUnread(): number {
  const [seen, setSeen] = useState(unread);
  useEffect(() => {
    listeners.add(setSeen);
    void askUnread();
    return () => {
      listeners.delete(setSeen);
    };
  }, []);
  return seen;
}
