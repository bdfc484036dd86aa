import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import { Field } from '@/ui/field';
import { Toggle } from '@/ui/toggle';
import type { Draft } from './draft';
import { t } from './words';

interface Props {
  draft: Draft;
  isCodeWrong: boolean;
  onChange: (part: Partial<Draft>) => void;
}

/** Whether somebody comes for others too, for how many, and with whom. */
export function GroupFields({ draft, isCodeWrong, onChange }: Props) {
  return (
    <View className='m16'>
      <Toggle
        id='for-group'
        label={t('group')}
        second={t('group.second', { most: LIMITS.representatives })}
        on={draft.isGroup}
        onChange={(isGroup) => onChange({ isGroup })}
      />
      {draft.isGroup && (
        <>
          <Field
            id='group-people'
            type='number'
            label={t('group.people')}
            value={draft.people}
            maxLength={4}
            onInput={(people) => onChange({ people })}
          />
          <Field
            id='group-code'
            label={t('group.code')}
            value={draft.code}
            maxLength={LIMITS.groupCode + 2}
            hint={t('group.codeHint')}
            {...(isCodeWrong ? { error: t('group.wrong') } : {})}
            onInput={(code) => onChange({ code })}
          />
        </>
      )}
    </View>
  );
}
