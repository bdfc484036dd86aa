import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { setClipboard } from '@/platform/clipboard';
import { FailureNotice } from '@/remote/failure-notice';
import { FileRow } from '@/remote/file-row';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { said } from './said';
import { tableFile } from './table-file';
import { t } from './words';

/** The table to keep or hand on, and the ballots themselves where they are published. */
export function Downloads({ results }: { results: ResultsView }) {
  const [copied, setCopied] = useState(false);
  const ballots = useSend<{ url: string }>(({ url }) => {
    void setClipboard(url).then(setCopied);
  });
  const { round, school, version } = results;
  return (
    <Section>
      <Block>
        <FileRow
          id='table'
          title={t('table')}
          second={t('table.second')}
          ready={t('table.ready')}
          fileName={() => t('table.name', { title: said(results.title), day: dayText(results.closesAt) })}
          content={() => tableFile(results)}
        />
        {results.hasBallots && (
          <Row
            id='ballots'
            title={t('ballots')}
            second={t('ballots.second')}
            trailing='chevron'
            onTap={() =>
              void ballots.send(String(version), () =>
                call('survey', 'ballots-file', { round, school: school.id, version }),
              )
            }
          />
        )}
      </Block>
      <View>
        {copied && <Notice tone='pine' icon='ok' text={t('ballots.copied')} />}
        <FailureNotice failure={ballots.failure} />
      </View>
    </Section>
  );
}
