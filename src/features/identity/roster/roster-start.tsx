import { View } from '@tarojs/components';
import type { OutputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { importPage } from './import-pages';
import { Imports } from './imports';
import { useUpload } from './use-upload';
import { t } from './words';

/** What a file must have, the way to pick it, and what was imported before. */
export function RosterStart({ imports }: OutputOf<IdentityActions, 'list-imports'>) {
  const { percent, problem, canRetry, pick, retry } = useUpload(({ id }) => void navigateTo(importPage(id)));
  const button = canRetry ? (
    <>
      <Button id='roster-other' kind='outline' text={t('another')} onTap={() => void pick()} />
      <Button id='roster-again' text={t('uploadAgain')} onTap={() => void retry()} />
    </>
  ) : (
    <Button id='roster-pick' text={t('pick')} icon='plus' busy={percent !== null} onTap={() => void pick()} />
  );
  return (
    <Page title={t('title')} back dock={<Dock note={t('promise')}>{button}</Dock>}>
      <View>{problem && <Notice tone='maple' icon='warn' text={problem} />}</View>
      <View>
        {percent !== null && <Progress id='uploading' done={percent} total={100} text={t('uploading', { percent })} />}
      </View>
      <Section title={t('needs')}>
        <Block>
          <Row title={t('needed')} second={t('neededText')} />
          <Row title={t('optional')} second={t('optionalText')} />
          <Row title={t('formats')} second={t('formatsText')} />
        </Block>
      </Section>
      <Imports imports={imports} />
    </Page>
  );
}
