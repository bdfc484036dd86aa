import { View } from '@tarojs/components';
import type { Channel } from '@types_/appointment/channel';
import { Chip } from '@/ui/chip';
import './sessions.scss';
import { t } from './words';

interface Props {
  /** Those that there is anything of. */
  channels: readonly Channel[];
  /** Null: all. */
  chosen: Channel | null;
  onChange: (chosen: Channel | null) => void;
}

/** Narrows a list to one way of meeting; nothing where there is only one. */
export function ChannelChips({ channels, chosen, onChange }: Props) {
  if (channels.length < 2) return null;
  const all = [null, ...channels];
  return (
    <View id='channels' className='slide m8'>
      {all.map((channel) => (
        <Chip
          key={channel ?? 'all'}
          id={`channel-${channel ?? 'all'}`}
          text={channel ? t(`channel.${channel}`) : t('list.all')}
          {...(channel === chosen ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
          onTap={() => onChange(channel)}
        />
      ))}
    </View>
  );
}
