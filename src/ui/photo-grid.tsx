import { Image, View } from '@tarojs/components';
import { Icon } from './icon';
import './photo-grid.scss';
import { Spinner } from './spinner';
import { Tap } from './tap';

export interface Photo {
  id: string;
  url: string;
  state?: 'uploading' | 'failed' | 'ready';
}

interface Props {
  photos: Photo[];
  onAdd?: () => void;
  addLabel?: string;
  onRemove?: (id: string) => void;
  removeLabel?: string;
  onOpen?: (id: string) => void;
  /** Spoken name of a photo; its number follows. */
  photoLabel?: string;
  max: number;
}

/** Photos, three to a line; the place for the next one is shown while there is room. */
export function PhotoGrid({
  photos,
  onAdd,
  addLabel = '',
  onRemove,
  removeLabel = '',
  onOpen,
  photoLabel,
  max,
}: Props) {
  return (
    <View className='photos'>
      {photos.map(({ id, url, state }, index) => (
        <View key={id} className='photo'>
          <Tap
            className='photo-in'
            role={onOpen ? 'button' : 'img'}
            label={`${photoLabel ?? ''} ${index + 1}`.trim()}
            onTap={() => onOpen?.(id)}
          >
            <Image className='photo-img' src={url} mode='aspectFill' lazyLoad />
            {state === 'uploading' && (
              <View className='photo-veil'>
                <Spinner />
              </View>
            )}
            {state === 'failed' && (
              <View className='photo-veil photo-failed'>
                <Icon name='warn' />
              </View>
            )}
          </Tap>
          {onRemove && (
            <Tap
              id={`remove-${id}`}
              className='photo-x'
              label={`${removeLabel} ${index + 1}`}
              onTap={() => onRemove(id)}
            >
              <View className='photo-dot'>
                <Icon name='no' size='s' />
              </View>
            </Tap>
          )}
        </View>
      ))}
      {onAdd && photos.length < max && (
        <View className='photo'>
          <Tap id='photo-add' className='photo-in photo-add' label={addLabel} onTap={onAdd}>
            <Icon name='cam' />
            <View className='photo-text'>{addLabel}</View>
          </Tap>
        </View>
      )}
    </View>
  );
}
