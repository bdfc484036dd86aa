import Taro from '@tarojs/taro';
import { demoPerson } from './demo-person';
import type { StandInDialog, SubscribeAnswer } from './subscribe';

/** A browser has no WeChat to ask: a dialog stands in for its own, and the local cloud for what it remembers. */
export async function askToSubscribe(
  templateIds: readonly string[],
  dialog: StandInDialog,
): Promise<Record<string, SubscribeAnswer>> {
  const { confirm } = await Taro.showModal({ ...dialog });
  await fetch('/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': demoPerson() ?? '' },
    body: JSON.stringify({ templateIds, accept: confirm }),
  });
  return Object.fromEntries(templateIds.map((id) => [id, confirm ? 'accept' : 'reject']));
}
