import { View } from '@tarojs/components';
import { MATTER_LIMITS } from '@types_/case/matter';
import type { MatterDone, MatterView } from '@types_/case/matter-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  matter: MatterView;
  onDone: () => void;
  onClose: () => void;
}

/** What the desk calls an 议题 among themselves. */
export function RenameSheet({ matter, onDone, onClose }: Props) {
  const [title, setTitle] = useState(matter.title);
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<MatterDone>(onDone);
  const isShort = title.trim().length < MATTER_LIMITS.titleMin;
  function submit() {
    setTried(true);
    if (!isShort) void send(title, (key) => call('case', 'rename-matter', { id: matter.id, title }, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('rename.label')}>
      <Field
        id='matter-name'
        label={t('rename.label')}
        hint={t('rename.hint')}
        value={title}
        onInput={setTitle}
        maxLength={MATTER_LIMITS.titleMax}
        {...(tried && isShort ? { error: t('rename.short') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='matter-name-save' text={t('rename.save')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
