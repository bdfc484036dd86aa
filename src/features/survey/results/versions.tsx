import type { ResultsView } from '@types_/survey/results-view';
import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

interface Props {
  results: ResultsView;
  onShow: (version: number) => void;
}

/** Every time it was counted, and why again; each can still be seen. */
export function Versions({ results: { version, versions }, onShow }: Props) {
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
    </Section>
  );
}
