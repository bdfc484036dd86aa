import './choice.scss';
import { fitLines } from './fit-lines';
import { Tap } from './tap';

interface Props {
  id: string;
  text: string;
  chosen: boolean;
  onTap: () => void;
}

/** A short answer among others in a line: the chosen one has a border, its ground and bold words. */
export const Choice = ({ id, text, chosen, onTap }: Props) => (
  <Tap id={id} className={chosen ? 'cho cho-on' : 'cho'} role='radio' checked={chosen} onTap={onTap}>
    {fitLines(text)}
  </Tap>
);
