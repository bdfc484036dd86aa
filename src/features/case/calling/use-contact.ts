import { useState } from 'react';

/** The number that was opened, for as long as the page is: null: none was left. Undefined: nobody has looked. */
export function useContact() {
  const [phone, setPhone] = useState<string | null>();
  return { phone, opened: (found: { phone: string | null }) => setPhone(found.phone) };
}
export type Contact = ReturnType<typeof useContact>;
