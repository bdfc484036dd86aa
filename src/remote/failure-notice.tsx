import type { Failure } from '@types_/core/envelope';
import { errorText } from '@/i18n/error-text';
import { Notice } from '@/ui/notice';

/** A failed send, above the button that sends again: what happened and what is safe. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  return failure ? <Notice tone='maple' icon='warn' text={errorText(failure)} /> : null;
}
