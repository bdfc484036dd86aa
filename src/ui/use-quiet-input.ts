import { useCallback, useEffect, useRef } from 'react';
import { quietInput } from '@/platform/quiet-input';

type Element = Parameters<typeof quietInput>[0];

/** A ref for Input and Textarea: names the inner element, and keeps typed text from being sent back. */
export function useQuietInput(label: string) {
  const element = useRef<Element>(null);
  useEffect(() => quietInput(element.current, label), [label]);
  return useCallback((node: unknown) => {
    element.current = node as Element;
  }, []);
}
