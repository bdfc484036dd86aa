import { CHANNEL } from '@domain/appointment/channel';
import { hostRoleOf } from '@domain/appointment/host-channel';
import { View } from '@tarojs/components';
import type { Channel } from '@types_/appointment/channel';
import { SESSION_LIMITS as MOST } from '@types_/appointment/session';
import type { SessionTemplateView } from '@types_/appointment/session-view';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { PickChips } from '@/ui/pick-chips';
import { TextArea } from '@/ui/text-area';
import { t } from '../words';
import { isLink } from './draft';
import type { StepProps } from './step';

interface NoteProps {
  channel: Channel;
  template: SessionTemplateView;
  office: string;
}

const chipText = ({ office, holders }: SessionTemplateView['offices'][number]): string =>
  holders > 1 ? t('host.holders', { office, n: holders }) : office;

/** Who reads the topics by that office; and where nobody holds the role that a way of meeting is for, how somebody gets it. */
function HostNote({ channel, template: { offices, lacksHost }, office }: NoteProps) {
  const role = hostRoleOf(channel);
  const holders = offices.find((one) => one.office === office.trim())?.holders ?? 0;
  if (lacksHost && (role === 'delegate' || role === 'representative'))
    return <Notice tone='corn' icon='people' text={t(`host.lacks.${role}`)} />;
  const text = holders > 1 ? t('host.shared', { n: holders }) : holders === 0 && office.trim() ? t('host.nobody') : '';
  return text && CHANNEL[channel].topic ? <View className='t13 i2 m8'>{fitLines(text)}</View> : null;
}

/** What it is about, whom one meets and where. */
export function StepHost({ channel, template, draft, onChange }: StepProps & { channel: Channel }) {
  const { title, office, name, place, link, scope } = draft;
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
      <Field
        id='office'
        label={t('host.office')}
        hint={t('host.officeHint')}
        value={office}
        maxLength={MOST.office}
        onInput={(text) => onChange({ office: text })}
      />
      <View>
        {template.offices.length > 0 && (
          <PickChips
            id='offices'
            options={template.offices.map((one) => ({ value: one.office, text: chipText(one) }))}
            chosen={[office]}
            onChange={(chosen) => onChange({ office: chosen.at(-1) ?? office })}
          />
        )}
      </View>
      <HostNote channel={channel} template={template} office={office} />
      <Field
        id='host-name'
        label={t('host.person')}
        value={name}
        maxLength={MOST.name}
        onInput={(text) => onChange({ name: text })}
      />
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
