import './chip.scss';
import './choice.scss';
import { fitLines } from './fit-lines';
import { Tap } from './tap';

interface Props {
  id: string;
  text: string;
  chosen: boolean;
  onTap: () => void;
  /** `radio`: one of several; `checkbox`: any of several. */
  role?: 'radio' | 'checkbox';
}

/** A short answer among others in a line: the chosen one has a border, its ground and bold words. */
export const Choice = ({ id, text, chosen, onTap, role = 'radio' }: Props) => (
  <Tap
    id={id}
    className={`chip chip-tap choice${chosen ? ' choice-on' : ''}`}
    role={role}
    checked={chosen}
    onTap={onTap}
  >
    {fitLines(text)}
  </Tap>
);
