import Taro from '@tarojs/taro';

/** What WeChat says of one template after asking. `ban`: it did not ask, since the template or all messages are switched off. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban';

/** "The main switch of subscribe messages is off." */
const SWITCHED_OFF = 20004;

const answerOf = (said: unknown): SubscribeAnswer =>
  String(said).startsWith('accept') ? 'accept' : said === 'reject' ? 'reject' : 'ban';

/** The words of the dialog that stands in for WeChat's own in a browser. */
export interface StandInDialog {
  title: string;
  content: string;
  confirmText: string;
  cancelText: string;
}

/** Opens WeChat's own dialog for at most three templates, in a tap; never rejects: no dialog is no consent. */
export async function askToSubscribe(
  ids: readonly string[],
  _dialog: StandInDialog,
): Promise<Record<string, SubscribeAnswer>> {
  try {
    // Taro's type wants entityIds too, which are Alipay's.
    const said: object = await Taro.requestSubscribeMessage({ tmplIds: [...ids], entityIds: [] });
    return Object.fromEntries(ids.map((id) => [id, answerOf((said as Record<string, unknown>)[id])]));
  } catch (error) {
    const isOff = (error as { errCode?: number }).errCode === SWITCHED_OFF;
    return Object.fromEntries(ids.map((id) => [id, isOff ? 'ban' : 'reject']));
  }
}
