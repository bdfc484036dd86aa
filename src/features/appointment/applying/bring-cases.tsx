import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { AnswerList } from '@/ui/answer-list';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

/** Of one's cases so many are offered, the last ones. */
const OFFERED = 5;

interface Props {
  chosen: readonly string[];
  onChange: (cases: string[]) => void;
}

function OwnCases({ chosen, onChange }: Props) {
  const mine = useLoad(() => call('case', 'mine', {}));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Section title={t('cases')}>
      <View className='t13 i3'>{t('cases.hint', { most: LIMITS.cases })}</View>
      <View className='m8'>
        <Shown of={mine}>
          {({ cases }) =>
            cases.length === 0 ? (
              <View className='i2'>{t('cases.none')}</View>
            ) : (
              <AnswerList
                id='bring'
                several
                lines={cases
                  .filter(({ id }, nth) => nth < OFFERED || chosen.includes(id))
                  .map(({ id, title }) => ({ value: id, text: title }))}
                chosen={chosen}
                full={chosen.length >= LIMITS.cases}
                label={t('cases')}
                onTap={toggle}
              />
            )
          }
        </Shown>
      </View>
    </Section>
  );
}

/** One's own cases, to be brought along: asked for and shown once somebody wants to, since others may look over their shoulder. */
export function BringCases(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const { length } = props.chosen;
  if (isOpen) return <OwnCases {...props} />;
  return (
    <View className='m16'>
      <Block>
        <Row
          id='bring-cases'
          title={t('cases')}
          {...(length > 0 ? { second: t('cases.chosen', { n: length }) } : {})}
          trailing='chevron'
          onTap={() => setOpen(true)}
        />
      </Block>
    </View>
  );
}
