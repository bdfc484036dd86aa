import { View } from '@tarojs/components';
import { SESSION_LIMITS as MOST } from '@types_/appointment/session';
import { Field } from '@/ui/field';
import { PickChips } from '@/ui/pick-chips';
import { TextArea } from '@/ui/text-area';
import { t } from '../words';
import { isLink } from './draft';
import type { StepProps } from './step';

/** What it is about, whom one meets and where. */
export function StepHost({ template, draft, onChange }: StepProps) {
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
            options={template.offices.map((value) => ({ value, text: value }))}
            chosen={[office]}
            onChange={(chosen) => onChange({ office: chosen.at(-1) ?? office })}
          />
        )}
      </View>
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
