import type { TemplateView } from '@types_/notice/template-view';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { useAsking } from './use-asking';
import { t } from './words';

interface Props {
  template: TemplateView;
  busy: boolean;
  onMore: () => void;
}

function Kind({ template, busy, onMore }: Props) {
  const { name, left } = template;
  return (
    <Row
      id={`messages-${name}`}
      title={t(`template.${name}`)}
      second={left > 0 ? t('messages.left', { n: left }) : t('messages.nothingLeft')}
      third={t(`template.${name}.text`)}
      trailing={<Button id={`more-${name}`} kind='weak' small busy={busy} text={t('messages.more')} onTap={onMore} />}
    />
  );
}

/** How many messages of each kind may still come, in plain words, with the tap for one more. */
export function MessageSettings() {
  const ledger = useLoad(() => call('notice', 'templates', {}));
  const { busy, failure, ask } = useAsking(() => undefined, ledger.replace);
  return (
    <Shown of={ledger}>
      {({ templates }) =>
        templates.length === 0 ? (
          <EmptyState title={t('messages.none')} text={t('messages.noneText')} />
        ) : (
          <>
            <Block id='messages'>
              {templates.map((template) => (
                <Kind key={template.name} template={template} busy={busy} onMore={() => void ask([template])} />
              ))}
            </Block>
            <FailureNotice failure={failure} />
          </>
        )
      }
    </Shown>
  );
}
