import type { Person } from './cast';
import type { MessagesSent } from './messages';
import type { Phones } from './phones';

/** A student lets WeChat tell them of the next message of each kind. */
export async function acceptMessages(phones: Phones, messages: MessagesSent, { openid }: Person): Promise<void> {
  messages.accept(openid);
  const answers = messages.names.map((template) => ({ template, answer: 'accept' }));
  await phones.write(openid, 'notice', 'accepted', { answers, language: 'zh-CN' });
}
