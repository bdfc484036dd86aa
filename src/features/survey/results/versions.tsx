import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { ReasonSheet } from '../reason-sheet';
import { t } from './words';

interface Props {
  results: ResultsView;
  onShow: (version: number) => void;
}

/** Has it counted once more, by whoever looks after it; another outcome is a further version. */
function Recount({ results: { round, school } }: Pick<Props, 'results'>) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const { busy, failure, send } = useSend<{ asked: true }>(() => {
    setOpen(false);
    setAsked(true);
  });
  const recount = (reason: string) =>
    void send(reason, (key) => call('survey', 'recount-results', { round, school: school.id, reason }, key));
  return (
    <View>
      {asked ? (
        <Notice tone='pine' icon='ok' text={t('recount.asked')} />
      ) : (
        <Block>
          <Row id='recount' title={t('recount')} trailing='chevron' onTap={() => setOpen(true)} />
        </Block>
      )}
      {open && (
        <ReasonSheet
          id='recount'
          missing={t('reason.missing')}
          title={t('recount')}
          text={t('recount.text')}
          deed={t('recount.do')}
          label={t('recount.reason')}
          hint={t('recount.reasonHint')}
          onDo={recount}
          onClose={() => setOpen(false)}
          {...{ busy, failure }}
        />
      )}
    </View>
  );
}

/** Every time it was counted, and why again; each can still be seen. */
export function Versions({ results, onShow }: Props) {
  const { version, versions, mayRecount } = results;
  return (
    <Section title={t('versions')}>
      <Block>
        {versions.map(({ at, reason }, index) => {
          const n = index + 1;
          const isShown = n === version;
          return (
            <Row
              key={at}
              id={`version-${n}`}
              title={reason === null ? t('version.first') : t('version.n', { n, reason })}
              second={dayText(at)}
              {...(isShown ? { trailing: t('version.shown') } : { trailing: 'chevron', onTap: () => onShow(n) })}
            />
          );
        })}
      </Block>
      {mayRecount && (
        <View className='m12'>
          <Recount results={results} />
        </View>
      )}
    </Section>
  );
}
