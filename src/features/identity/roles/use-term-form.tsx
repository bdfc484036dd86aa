import type { Role } from '@types_/identity/role';
import { useState } from 'react';
import { emptyTerm, type TermDraft, TermFields } from './term-fields';

/** A term with everything that the server wants. */
export interface FilledTerm<R extends Role> {
  role: R;
  office: string;
  from: string;
  to: string | null;
}

/** What a draft says when nothing is missing; of `roles` it has one, since no other can be chosen. */
function filled<R extends Role>({ role, office, from, to }: TermDraft, roles: readonly R[]): FilledTerm<R> | null {
  const chosen = roles.find((one) => one === role);
  if (!chosen || !office.trim() || typeof from !== 'string' || to === undefined) return null;
  return { role: chosen, office, from, to };
}

/** The fields of a term, the first role of which is `first`. `read`: the term, or null, and then they say what is missing. */
export function useTermForm<R extends Role>(roles: readonly R[], first: R | null, onChange: () => void) {
  const [term, setTerm] = useState(() => emptyTerm(first));
  const [tried, setTried] = useState(false);
  function read(): FilledTerm<R> | null {
    setTried(true);
    return filled(term, roles);
  }
  function change(more: Partial<TermDraft>) {
    setTerm((now) => ({ ...now, ...more }));
    onChange();
  }
  return { fields: <TermFields roles={roles} value={term} onChange={change} tried={tried} />, read };
}
