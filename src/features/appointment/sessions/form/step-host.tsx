import type { Channel } from '@types_/appointment/channel';
import { SESSION_LIMITS as MOST } from '@types_/appointment/session';
import { Field } from '@/ui/field';
import { TextArea } from '@/ui/text-area';
import { t } from '../words';
import { isLink } from './draft';
import { HostFields } from './host-fields';
import type { StepProps } from './step';

/** What it is about, whom one meets and where. */
export function StepHost({ channel, template, draft, onChange }: StepProps & { channel: Channel }) {
  const { title, place, link, scope } = draft;
  return (
    <>
      <Field
        id='session-title'
        label={t('host.name')}
        hint={t('host.nameHint')}
        value={title}
        maxLength={MOST.title}
        onInput={(text) => onChange({ title: text })}
      />
      <HostFields channel={channel} template={template} draft={draft} onChange={onChange} />
      <Field
        id='place'
        label={t('host.place')}
        value={place}
        maxLength={MOST.place}
        onInput={(text) => onChange({ place: text })}
      />
      <TextArea
        id='scope'
        label={t('host.scope')}
        value={scope}
        maxLength={MOST.scope}
        minLines={2}
        onInput={(text) => onChange({ scope: text })}
      />
      <Field
        id='link'
        label={t('host.link')}
        value={link}
        maxLength={MOST.link}
        onInput={(text) => onChange({ link: text })}
        {...(isLink(link) ? { hint: t('host.linkHint') } : { error: t('host.linkWrong') })}
      />
    </>
  );
}
