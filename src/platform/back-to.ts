import Taro from '@tarojs/taro';
import { redirectTo } from './navigation';

/** Back to a page further down; a new one in the place of this one where it does not lie there. */
export const navigateBackTo = (url: string): Promise<unknown> => {
  const [route = ''] = url.split('?');
  // In a browser a page's route may begin with a slash and carry its query.
  const isThere = (page: { route?: string }) => `/${page.route?.replace(/^\//, '')}`.startsWith(route);
  const below = [...Taro.getCurrentPages()].reverse().findIndex(isThere);
  return below > 0 ? Taro.navigateBack({ delta: below }) : redirectTo(url);
};
