import { closesMany, studentsBefore } from '@domain/identity/roster/closing-share';
import { View } from '@tarojs/components';
import type { ImportCounts } from '@types_/identity/roster-import';
import { Notice } from '@/ui/notice';
import { Toggle } from '@/ui/toggle';
import { t } from './words';

interface Props {
  counts: ImportCounts;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Whether those who are not in the file have left; says plainly how many, where it is a large part of the school. */
export function ClosingSwitch({ counts, on, onChange }: Props) {
  const { closed } = counts;
  const all = studentsBefore(counts);
  const percent = ((closed / all) * 100).toFixed(1);
  return (
    <View>
      {closed > 0 && (
        <Toggle
          id='import-closes'
          label={t('close')}
          second={on ? t('closeOn', { n: closed }) : t('closeOff')}
          on={on}
          onChange={onChange}
        />
      )}
      <View>
        {on && closesMany(counts) && (
          <Notice tone='maple' icon='warn' text={t('closeMany', { n: closed, all, percent })} />
        )}
      </View>
    </View>
  );
}
