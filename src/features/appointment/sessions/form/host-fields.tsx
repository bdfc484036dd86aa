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
import { t } from '../words';
import type { Draft } from './draft';

type Offices = Pick<SessionTemplateView, 'offices' | 'lacksHost'>;

interface NoteProps {
  channel: Channel;
  template: Offices;
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

interface Props {
  channel: Channel;
  /** Who can be met there; null while that is not known. */
  template: Offices | null;
  draft: Pick<Draft, 'office' | 'name'>;
  /** Above the offices, instead of what is said of a new session. */
  hint?: string;
  onChange: (more: Partial<Draft>) => void;
}

/** Whom one meets: the office, of those that somebody holds or as it is typed, and the name. */
export function HostFields({ channel, template, draft: { office, name }, hint, onChange }: Props) {
  return (
    <>
      <Field
        id='office'
        label={t('host.office')}
        hint={hint ?? t('host.officeHint')}
        value={office}
        maxLength={MOST.office}
        onInput={(text) => onChange({ office: text })}
      />
      <View>
        {template && template.offices.length > 0 && (
          <PickChips
            id='offices'
            options={template.offices.map((one) => ({ value: one.office, text: chipText(one) }))}
            chosen={[office]}
            onChange={(chosen) => onChange({ office: chosen.at(-1) ?? office })}
          />
        )}
      </View>
      <View>{template && <HostNote channel={channel} template={template} office={office} />}</View>
      <Field
        id='host-name'
        label={t('host.person')}
        value={name}
        maxLength={MOST.name}
        onInput={(text) => onChange({ name: text })}
      />
    </>
  );
}
