import { needsRemark } from '@domain/survey/withheld';
import { View } from '@tarojs/components';
import { MOST_REASON, WITHHELD_FOR, type WithheldFor } from '@types_/survey/results';
import { Notice } from '@/ui/notice';
import { OptionList } from '@/ui/option-list';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

/** For what a text is to be withheld, as far as it is said. */
export interface Withholding {
  why: WithheldFor | null;
  remark: string;
}

export const UNSAID: Withholding = { why: null, remark: '' };

/** What is still to be said: the kind, or more than the kind. */
export function lackIn({ why, remark }: Withholding): 'kind' | 'remark' | null {
  if (why === null) return 'kind';
  return needsRemark(why) && remark.trim() === '' ? 'remark' : null;
}

const labelOf = (why: WithheldFor): string => {
  if (why === 'danger') return t('remark.danger');
  return why === 'other' ? t('remark.other') : t('remark');
};

interface Props {
  value: Withholding;
  onChange: (value: Withholding) => void;
  /** Somebody wanted to go on: what is missing is said. */
  tried: boolean;
}

/** Why a text is not made public: one of a few kinds, and a word more where it is needed. Where somebody is in danger, what to do now. */
export function WithholdForm({ value, onChange, tried }: Props) {
  const { why, remark } = value;
  return (
    <View>
      <OptionList
        id='why'
        label={t('withhold.why')}
        options={WITHHELD_FOR.map((one) => ({ value: one, text: t(`why.${one}`) }))}
        value={why}
        onChange={(next) => onChange({ ...value, why: next as WithheldFor })}
      />
      <View>
        {why !== null && <View className='t15 i2 m12'>{t(`why.${why}.text`)}</View>}
        {why === 'danger' && <Notice tone='maple' icon='warn' text={t('danger.do')} />}
      </View>
      <View>
        {why !== null && (
          <View className='m12'>
            <TextArea
              id='remark'
              label={labelOf(why)}
              hint={t('remark.hint')}
              value={remark}
              onInput={(next) => onChange({ ...value, remark: next })}
              maxLength={MOST_REASON}
              minLines={2}
              {...(tried && lackIn(value) === 'remark' ? { error: t('remark.missing') } : {})}
            />
          </View>
        )}
      </View>
    </View>
  );
}
