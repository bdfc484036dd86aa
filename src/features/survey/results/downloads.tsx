import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { setClipboard } from '@/platform/clipboard';
import { forgetFile, keepFile, passOnFile } from '@/platform/file';
import { FailureNotice } from '@/remote/failure-notice';
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
  const [table, setTable] = useState<{ path: string; name: string } | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => (table ? () => forgetFile(table.path) : undefined), [table]);
  const ballots = useSend<{ url: string }>(({ url }) => {
    void setClipboard(url).then(() => setCopied(true));
  });
  const { round, school, version } = results;
  // Handing a file on is allowed by a tap alone: the first makes it, the second hands it on.
  async function make() {
    const name = t('table.name', { title: said(results.title), day: dayText(results.closesAt) });
    setTable({ path: await keepFile(name, tableFile(results)), name });
  }
  return (
    <Section>
      <Block>
        <Row
          id='table'
          title={t('table')}
          second={t(table ? 'table.ready' : 'table.second')}
          trailing='chevron'
          onTap={() => void (table ? passOnFile(table.path, table.name) : make())}
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
