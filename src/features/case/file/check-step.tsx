import { LEAGUE_OFFICE } from '@domain/case/first-office';
import { maskedName } from '@domain/identity/masked-name';
import { View } from '@tarojs/components';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { UnionChoice } from '../about-union/union-choice';
import { t as unionText } from '../about-union/words';
import { t as dangerText } from '../danger/words';
import { topicText } from '../topic-text';
import { t } from '../words';
import { PromisedDates } from './coming-dates';
import { changeDraft, type Draft } from './draft';
import './file.scss';

interface Props {
  draft: Draft;
  name: string;
  school: string;
  office: string;
  onEdit: () => void;
}

/** The last look before sending: what is said, who will see the name, what comes next. */
export function CheckStep({ draft, name, school, office, onEdit }: Props) {
  const photos = draft.photos.filter(({ failed }) => !failed).length;
  const facts = [
    draft.topic && topicText({ topic: draft.topic, topicName: draft.topicName }),
    draft.place.trim(),
    photos > 0 && t('file.photos', { n: photos }),
  ].filter(Boolean);
  return (
    <>
      {draft.danger && <Notice tone='maple' icon='warn' text={dangerText('look')} />}
      <Block id='summary'>
        <View className='summary'>
          <View className='g'>
            <View className='summary-text'>{draft.text.trim()}</View>
            <View className='summary-more'>{facts.join('　')}</View>
          </View>
          <Button id='edit-text' kind='quiet' small text={t('file.edit')} onTap={onEdit} />
        </View>
      </Block>
      <View className='m12'>
        <UnionChoice on={draft.aboutUnion} onChange={(aboutUnion) => changeDraft(() => ({ aboutUnion }))} />
      </View>
      <Section title={t('file.whoSees')}>
        <Block id='who-sees'>
          <Row
            title={draft.aboutUnion ? unionText('who', { school }) : t('file.who.desk', { school })}
            second={t('file.who.deskText', { masked: maskedName(name) })}
            leading={<Icon name='eye' />}
          />
          <Row title={t('file.who.department')} second={t('file.who.departmentText')} leading={<Icon name='noeye' />} />
          <Row title={t('file.who.public')} second={t('file.who.publicText')} leading={<Icon name='noeye' />} />
        </Block>
      </Section>
      <PromisedDates danger={draft.danger} office={draft.aboutUnion ? LEAGUE_OFFICE : office} />
    </>
  );
}
