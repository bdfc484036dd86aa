import { CHANNEL } from '@domain/appointment/channel';
import { CHANNELS, type Channel } from '@types_/appointment/channel';
import { OptionList } from '@/ui/option-list';
import { t } from '../words';

/** Which way of meeting; with how its seats are usually given. */
export const StepChannel = ({ channel, onChange }: { channel: Channel; onChange: (channel: Channel) => void }) => (
  <OptionList
    id='which'
    label={t('which.title')}
    options={CHANNELS.map((value) => ({
      ...{ value, text: t(`channel.${value}`), second: t(`how.option.${CHANNEL[value].usually}`) },
    }))}
    value={channel}
    onChange={(value) => onChange(value as Channel)}
  />
);
