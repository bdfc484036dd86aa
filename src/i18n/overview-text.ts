import { translator } from './words';
import { overview } from './zh-CN/overview';

/** What the first page says of cases: it takes no other words of theirs, so that the main package holds no others. */
export const overviewText = translator('overview', overview);
