import { seatText } from '@domain/appointment/seat-code';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { fitLines } from '@/ui/fit-lines';
import type { KeptTicket } from './kept-ticket';
import { qrPicture } from './qr-picture';
import { spaced, ticketText } from './times';
import { useCode } from './use-code';
import { t } from './words';

/** What is scanned at the door, and beneath it what can be typed. */
export function TicketCode({ kept }: { kept: KeptTicket }) {
  const code = useCode(kept);
  const { pass } = kept.ticket;
  return (
    <>
      <View
        id='ticket-qr'
        className='ticket-qr'
        style={{ backgroundImage: qrPicture(seatText(pass, code)) }}
        {...a11y('img', t('ticket.qr'))}
      />
      <View id='ticket-code' className='ticket-code' {...a11y('text', t('ticket.codeNow', { code: spaced(code) }))}>
        {spaced(code)}
      </View>
      <View className='t15 i2'>{fitLines(t('ticket.atDoor'))}</View>
      <View className='t13 i3 m4'>{t('ticket.number', { number: ticketText(pass) })}</View>
    </>
  );
}
