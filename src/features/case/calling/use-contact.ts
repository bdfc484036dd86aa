import { type MutableRefObject, useRef, useState } from 'react';

/** A number that was opened, for as long as the page of its case is; null: none was left. Undefined: nobody has looked. */
type Phone = string | null | undefined;
export type Contact = MutableRefObject<Phone>;

export const useContact = (): Contact => useRef<Phone>();

/** The number where it is shown: what one place has opened the others show when they are looked at next, so that a tap changes one place only. */
export function useNumber(contact: Contact) {
  const [phone, setPhone] = useState(contact.current);
  return {
    phone,
    opened(found: { phone: string | null }) {
      contact.current = found.phone;
      setPhone(found.phone);
    },
    /** Whether it was opened elsewhere meanwhile. */
    isKnown(): boolean {
      setPhone(contact.current);
      return contact.current !== undefined;
    },
  };
}
