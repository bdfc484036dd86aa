import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { getStored } from '@/platform/storage';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { WAITING } from './ballot/kept-ballot';
import { SURVEY_PAGES } from './pages';

/** The way to the ballots on this phone for whoever is no student here any more; nothing where there never was one. */
export const KeptRoundsRow = () =>
  getStored(WAITING) ? (
    <Block>
      <Row
        id='kept-rounds'
        title={overviewText('survey.all')}
        trailing='chevron'
        onTap={() => void navigateTo(SURVEY_PAGES.mine)}
      />
    </Block>
  ) : null;
