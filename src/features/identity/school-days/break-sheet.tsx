import { parseDay } from '@domain/core/parse-day';
import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { SCHOOL_DAYS_LIMITS } from '@types_/identity/school-days';
import type { SchoolBreak } from '@types_/identity/school-days-view';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { DayField } from './day-field';
import { t } from './words';

interface Props {
  title: string;
  saveText: string;
  /** What it is now, or what is usual; days that are typed begin empty. */
  given: SchoolBreak;
  busy: boolean;
  failure: Failure | null;
  onSave: (changed: SchoolBreak) => void;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}

/** One break: its name, first and last day. */
export function BreakSheet({ title, saveText, given, busy, failure, onSave, onRemove, onClose }: Props) {
  const [draft, setDraft] = useState(given);
  const [tried, setTried] = useState(false);
  const change = (more: Partial<SchoolBreak>) => setDraft((now) => ({ ...now, ...more }));
  const [from, to, name] = [parseDay(draft.from), parseDay(draft.to), draft.name.trim()];
  function submit() {
    setTried(true);
    if (from && to && name) onSave({ name, from, to });
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <Field
        id='break-name'
        label={t('break.name')}
        value={draft.name}
        onInput={(text) => change({ name: text })}
        maxLength={SCHOOL_DAYS_LIMITS.name}
        {...(tried && !name ? { error: t('break.nameMissing') } : {})}
      />
      <DayField
        id='break-from'
        label={t('break.from')}
        value={draft.from}
        onInput={(text) => change({ from: text })}
        tried={tried}
      />
      <DayField
        id='break-to'
        label={t('break.to')}
        value={draft.to}
        onInput={(text) => change({ to: text })}
        tried={tried}
      />
      {/* What comes and goes has a View of its own, or the whole sheet is sent again with it. */}
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='break-save' text={saveText} busy={busy} onTap={submit} />
        {onRemove && (
          <View className='m12'>
            <Button id='break-remove' kind='outline' text={t('remove')} disabled={busy} onTap={onRemove} />
          </View>
        )}
      </View>
    </Sheet>
  );
}
