import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon, type IconName } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { NamedPlace } from './places';

interface Props {
  /** Of the rows: this and the place. */
  id: string;
  places: readonly NamedPlace[];
  title: string;
  text: string;
  icon: IconName;
  pageOf: (place: NamedPlace['place']) => string;
}

/** The way to what somebody looks after, place by place. */
export function PlaceRows({ id, places, title, text, icon, pageOf }: Props) {
  if (places.length === 0) return null;
  return (
    <Section>
      <Block>
        {places.map(({ place, scope }) => (
          <Row
            key={place}
            id={`${id}-${place}`}
            title={title}
            second={scope}
            third={text}
            leading={<Icon name={icon} />}
            trailing='chevron'
            onTap={() => void navigateTo(pageOf(place))}
          />
        ))}
      </Block>
    </Section>
  );
}
