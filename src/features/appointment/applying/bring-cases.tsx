import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import { AnswerList } from '@/ui/answer-list';
import { Section } from '@/ui/section';
import { t } from './words';

/** Of one's cases so many are offered, the last ones. */
const OFFERED = 5;

interface Props {
  chosen: readonly string[];
  onChange: (cases: string[]) => void;
}

/** One's own cases, to be brought along by a tap. Nobody who has none sees anything of it. */
export function BringCases({ chosen, onChange }: Props) {
  const mine = useLoad(() => call('case', 'mine', {}));
  const all = mine.data?.cases ?? [];
  const offered = all.filter(({ id }, nth) => nth < OFFERED || chosen.includes(id));
  if (offered.length === 0) return null;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Section title={t('cases')}>
      <View className='t13 i3'>{t('cases.hint', { most: LIMITS.cases })}</View>
      <AnswerList
        id='bring'
        several
        lines={offered.map(({ id, title }) => ({ value: id, text: title }))}
        chosen={chosen}
        full={chosen.length >= LIMITS.cases}
        label={t('cases')}
        onTap={toggle}
      />
    </Section>
  );
}
