import type { Failure } from '@types_/core/envelope';
import { errorText } from '@/i18n/error-text';
import { translator } from '@/i18n/words';
import { core } from '@/i18n/zh-CN/core';
import { ErrorState } from '@/ui/error-state';

const t = translator('core', core);

/** A failed load in the place of what could not be shown. */
export function FailureState({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { requestId } = failure;
  return (
    <ErrorState
      title={t('failed')}
      text={errorText(failure)}
      retryText={t('retry')}
      onRetry={onRetry}
      {...(requestId ? { requestId, requestLabel: t('requestId', { id: '' }).trim(), copyText: t('copy') } : {})}
    />
  );
}
