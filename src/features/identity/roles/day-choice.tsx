import { parseDay } from '@domain/core/parse-day';
import { useState } from 'react';
import { Field } from '@/ui/field';
import { OptionList } from '@/ui/option-list';
import { Section } from '@/ui/section';
import { t } from './words';

/** A chosen day; null: without an end; undefined: nothing usable yet. */
export type Chosen = string | null | undefined;

interface Props {
  id: string;
  label: string;
  /** The usual answers; a null day has no end. */
  choices: { day: string | null; text: string; second?: string }[];
  value: Chosen;
  onChange: (value: Chosen) => void;
  /** Says so under the field when nothing usable was typed. */
  tried: boolean;
}

const OTHER = 'other';
const nameOf = (day: Chosen) => day ?? 'open';

/** A day by one tap where it is a usual one, else typed. */
export function DayChoice({ id, label, choices, value, onChange, tried }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const options = choices.map(({ day, text, second }) => ({ value: nameOf(day), text, ...(second ? { second } : {}) }));
  const choose = (name: string) => {
    setTyped(name === OTHER ? '' : null);
    onChange(name === OTHER ? undefined : (choices.find(({ day }) => nameOf(day) === name)?.day ?? null));
  };
  const type = (text: string) => {
    setTyped(text);
    onChange(parseDay(text) ?? undefined);
  };
  return (
    <Section title={label}>
      <OptionList
        id={id}
        label={label}
        options={[...options, { value: OTHER, text: t('day.other') }]}
        value={typed === null ? nameOf(value) : OTHER}
        onChange={choose}
      />
      {typed !== null && (
        <Field
          id={`${id}-typed`}
          label={t('day.typed')}
          value={typed}
          onInput={type}
          hint={t('day.hint')}
          maxLength={12}
          {...(tried && value === undefined ? { error: t('day.wrong') } : {})}
        />
      )}
    </Section>
  );
}
