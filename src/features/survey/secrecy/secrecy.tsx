import { View } from '@tarojs/components';
import type { RoundView } from '@types_/survey/answer-view';
import { navigateBack } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { FactBox } from '@/ui/fact-box';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from '../words';
import { keysCode } from './keys-code';
import './secrecy.scss';

const STEPS = ['make', 'stamp', 'cast'] as const;
const WHO = ['union', 'desk', 'you'] as const;
const NOT = ['words', 'network', 'live', 'phone', 'roll', 'change'] as const;

/** Why nobody knows whose a ballot is, and what cannot be prevented (docs/decisions/0023). */
export function Secrecy({ view }: { view: RoundView | null }) {
  return (
    <Page
      title=''
      back
      backLabel={t('secrecy.back')}
      dock={
        <Dock note={t('secrecy.open')}>
          <Button id='secrecy-back' text={t('secrecy.back')} onTap={() => void navigateBack()} />
        </Dock>
      }
    >
      <View className='t28'>{fitLines(t('secrecy.title'))}</View>
      {STEPS.map((step) => (
        <View key={step} className={`secret secret-${step}`}>
          <View className='g'>
            <View className='t17 b'>{fitLines(t(`secrecy.${step}`))}</View>
            <View className='i2'>{fitLines(t(`secrecy.${step}Text`))}</View>
          </View>
        </View>
      ))}
      <Section title={t('secrecy.know')}>
        <Block>
          {WHO.map((who) => (
            <Row key={who} title={t(`secrecy.${who}`)} second={t(`secrecy.${who}Text`)} />
          ))}
        </Block>
      </Section>
      <Section title={t('secrecy.not')}>
        {NOT.map((what) => (
          <TimelineNote key={what} icon='warn' text={t(`secrecy.${what}`)} />
        ))}
      </Section>
      {view && (
        <Section>
          <FactBox id='keys-code' label={t('secrecy.keys')} value={keysCode(view)} note={t('secrecy.keysText')} />
        </Section>
      )}
    </Page>
  );
}
