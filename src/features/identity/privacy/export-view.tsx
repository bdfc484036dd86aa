import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { useEffect, useState } from 'react';
import { newKey } from '@/cloud/new-key';
import { dayText } from '@/i18n/dates';
import { forgetFile, keepFile, passOnFile } from '@/platform/file';
import { FailureNotice } from '@/remote/failure-notice';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { collectExport } from './collect-export';
import { exportFile } from './export-file';
import { t as fileText } from './export-words';
import { t } from './words';

interface Ready {
  path: string;
  name: string;
  count: number;
}

/** Everything about me as one file: made on this phone, handed on by a tap, gone from the app's own folder when the page closes. */
export function ExportView() {
  const [count, setCount] = useState<number | null>(null);
  const [ready, setReady] = useState<Ready | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => (ready ? () => forgetFile(ready.path) : undefined), [ready]);

  async function start() {
    setFailure(null);
    setReady(null);
    setCount(0);
    const collected = await collectExport(newKey(), setCount);
    setCount(null);
    if ('failure' in collected) return setFailure(collected.failure);
    const now = new Date();
    const name = fileText('file.name', { day: dayText(now.toISOString()) });
    const path = await keepFile(name, exportFile(collected.records, now));
    setReady({ path, name, count: collected.records.length });
  }
  const isBusy = count !== null;
  const dock = (
    <Dock>
      {ready ? (
        <Button id='export-share' text={t('export.share')} onTap={() => void passOnFile(ready.path, ready.name)} />
      ) : (
        <Button
          id='export-start'
          text={isBusy ? t('export.busy', { n: count }) : t('export.start')}
          busy={isBusy}
          onTap={() => void start()}
        />
      )}
    </Dock>
  );
  return (
    <Page title={t('export.title')} back dock={dock}>
      <View>
        {ready && <Notice tone='pine' icon='ok' text={t('export.ready', { n: ready.count })} />}
        <FailureNotice failure={failure} />
      </View>
      <Section title={t('export.what')}>
        <Block>
          {([1, 2, 3] as const).map((n) => (
            <Row key={n} title={t(`export.what.${n}`)} leading={<Icon name='ok' />} />
          ))}
        </Block>
      </Section>
      <View className='t15 i2 m16'>{t('export.where')}</View>
      <View className='t15 i2 m8'>{t('export.photos')}</View>
      <View className='t15 i2 m8'>{t('export.rated')}</View>
      <View>
        {ready && (
          <View className='m12'>
            <Button id='export-again' kind='quiet' small text={t('export.again')} onTap={() => void start()} />
          </View>
        )}
      </View>
    </Page>
  );
}
