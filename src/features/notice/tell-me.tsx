import { View } from '@tarojs/components';
import type { TemplateName } from '@types_/notice/template';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useLoad } from '@/remote/use-load';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useAsking } from './use-asking';
import { t } from './words';

/** What may happen to a case just sent, the reader's turn first. */
const KINDS: readonly TemplateName[] = ['case-yours', 'case-moved'];

/** The tap that asks for subscribe messages, where it makes sense: who said no lately is not asked. */
export function TellMe() {
  const [said, setSaid] = useState<boolean | null>(null);
  const ledger = useLoad(() => call('notice', 'templates', {}));
  const { busy, failure, ask } = useAsking(setSaid, () => undefined);
  const worth = ledger.data?.templates.filter((template) => KINDS.includes(template.name) && template.ask) ?? [];
  return (
    <View className='m16'>
      {(said === null || failure) && worth.length > 0 && (
        <Button id='tell-me' kind='weak' icon='send' busy={busy} text={t('tell.ask')} onTap={() => void ask(worth)} />
      )}
      {said !== null && !failure && (
        <Notice tone={said ? 'pine' : 'brand'} icon={said ? 'ok' : 'info'} text={t(said ? 'tell.yes' : 'tell.no')} />
      )}
      <FailureNotice failure={failure} />
    </View>
  );
}
