import { View } from '@tarojs/components';
import type { MatterDone, MatterView } from '@types_/case/matter-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { momentText, postmarkText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Dock } from '@/ui/dock';
import { Icon } from '@/ui/icon';
import { Letter } from '@/ui/letter';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { CaseRing } from '../case-ring';
import { todoFor } from '../desk/todo';
import { Said } from '../detail/said';
import { WriteDigestRow } from '../digest/write-digest-row';
import { CASE_PAGES } from '../pages';
import { AnswerAllSheet } from './answer-all-sheet';
import { matterTitle } from './matter-title';
import { RenameSheet } from './rename-sheet';
import { t } from './words';

interface Props {
  matter: MatterView;
  onChanged: () => void;
}

/** An 议题 at the desk: how many students, which cases, what was answered; one answer for all under the thumb. */
export function MatterDetail({ matter, onChanged }: Props) {
  const [sheet, setSheet] = useState<'answer' | 'rename' | null>(null);
  const shown = useRowsShown();
  const closing = useSend<MatterDone>(onChanged);
  const done = () => {
    setSheet(null);
    onChanged();
  };
  const close = () => void closing.send('close', (key) => call('case', 'close-matter', { id: matter.id }, key));
  const isOpen = matter.state !== 'closed';
  return (
    <Page
      title={t('title')}
      back
      dock={
        isOpen &&
        matter.inWork > 0 && (
          <Dock>
            <Button
              id='answer-all'
              icon='pen'
              text={t('answer', { n: matter.inWork })}
              onTap={() => setSheet('answer')}
            />
          </Dock>
        )
      }
    >
      <View className='t20'>{matterTitle(matter)}</View>
      <View className='wrap m8'>
        <Chip text={t(`state.${matter.state}`)} tone={isOpen ? 'brand' : 'plain'} />
        {isOpen && <Chip id='rename' icon='pen' text={t('rename')} onTap={() => setSheet('rename')} />}
      </View>
      <View className='m12'>
        <Block>
          <Row
            id='students'
            title={t('students', { n: matter.students })}
            second={
              matter.unclaimed > 0
                ? `${t('studentsHint')} ${t('unclaimed', { n: matter.unclaimed })}`
                : t('studentsHint')
            }
            leading={<Icon name='people' />}
          />
        </Block>
      </View>
      <View>{matter.left > 0 && <Notice tone='brand' icon='clock' text={t('left', { n: matter.left })} />}</View>
      <Section title={t('cases')} aside={String(matter.cases.length)}>
        <Block id='matter-cases'>
          {matter.cases.length === 0 && <Row title={t('cases.none')} />}
          {matter.cases.slice(0, shown).map((row) => (
            <Row
              key={row.id}
              id={`case-${row.id}`}
              title={row.title}
              second={todoFor(row)}
              leading={<CaseRing {...row} />}
              onTap={() => void navigateTo(CASE_PAGES.detail(row.id))}
            />
          ))}
        </Block>
      </Section>
      {matter.answers.length > 0 && (
        <Section title={t('answers')}>
          {matter.answers.map(({ at, office, text }) => (
            <Letter key={at} from={office} meta={momentText(at)} postmark={postmarkText(at)} mine>
              <Said text={text} />
            </Letter>
          ))}
        </Section>
      )}
      <WriteDigestRow id={matter.id} />
      <View>
        <FailureNotice failure={closing.failure} />
      </View>
      {isOpen && matter.inWork === 0 && (
        <View className='m12'>
          <Button id='close-matter' kind='weak' text={t('close')} busy={closing.busy} onTap={close} />
        </View>
      )}
      <View>
        {sheet === 'answer' && <AnswerAllSheet matter={matter} onDone={done} onClose={() => setSheet(null)} />}
        {sheet === 'rename' && <RenameSheet matter={matter} onDone={done} onClose={() => setSheet(null)} />}
      </View>
    </Page>
  );
}
