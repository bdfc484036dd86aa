import { View } from '@tarojs/components';
import type { SeatTicket } from '@types_/appointment/attendance-view';
import type { Failure } from '@types_/core/envelope';
import { dayText, dayWithWeekday, momentText, timeText } from '@/i18n/dates';
import { useBrightScreen } from '@/platform/bright-screen';
import { setClipboard } from '@/platform/clipboard';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { FailureState } from '@/remote/failure-state';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { APPLYING_PAGES } from '../applying/pages';
import { CalendarButton } from '../sessions/calendar-button';
import { SESSION_PAGES } from '../sessions/pages';
import type { KeptTicket } from './kept-ticket';
import './ticket.scss';
import { TicketCode } from './ticket-code';
import { useTicket } from './use-ticket';
import { t } from './words';

interface Fact {
  name: string;
  value: string;
}
const Facts = ({ facts }: { facts: Fact[] }) => (
  <View className='ticket-facts'>
    {facts.map(({ name, value }) => (
      <View key={name} className='ticket-fact'>
        <View className='t13 i3'>{name}</View>
        <View className='t20'>{value}</View>
      </View>
    ))}
  </View>
);

/** The ticket itself: who, when, where, and the code; once its holder is in, that it is. */
function TicketCard({ kept }: { kept: KeptTicket }) {
  const { session, cameAt } = kept.ticket;
  const { startsAt, place, link } = session;
  return (
    <View className='ticket'>
      <View className='ticket-top'>
        <View className='t20'>{`${session.host.office} ${session.host.name}`}</View>
        <View className='t15 i2'>{fitLines(session.title)}</View>
        <Facts
          facts={[
            { name: dayWithWeekday(startsAt), value: timeText(startsAt) },
            { name: t('ticket.where'), value: place },
          ]}
        />
        {link && (
          <View className='m12'>
            <Button
              id='ticket-link'
              kind='weak'
              icon='copy'
              text={t('ticket.link')}
              onTap={() => void setClipboard(link)}
            />
          </View>
        )}
      </View>
      <View className='ticket-cut'>
        <View className='ticket-tear' />
      </View>
      <View className='ticket-low'>
        {cameAt ? (
          <Notice tone='pine' icon='ok' text={t('ticket.in', { time: timeText(cameAt) })} />
        ) : (
          <TicketCode kept={kept} />
        )}
      </View>
    </View>
  );
}

function Held({ kept, isSilent }: { kept: KeptTicket; isSilent: boolean }) {
  const { place, seats, drawn, session, freeUntil, cameAt } = kept.ticket;
  const day = dayText(session.startsAt);
  const isFree = Date.now() + kept.ahead < Date.parse(freeUntil);
  return (
    <>
      <View className='t28'>{fitLines(t(drawn ? 'ticket.drawn' : 'ticket.first', { day }))}</View>
      <View className='t15 i2 m4'>
        {fitLines(t(place > seats ? 'ticket.moved' : 'ticket.place', { place, seats }))}
      </View>
      <View>{isSilent && <Notice tone='corn' icon='off' text={t('ticket.offline')} />}</View>
      <TicketCard kept={kept} />
      {!cameAt && (
        <Section title={t('ticket.cannot')}>
          <View className='t15 i2'>
            {fitLines(isFree ? t('ticket.free', { moment: momentText(freeUntil) }) : t('ticket.late'))}
          </View>
          <View className='t15 i2 m8'>{fitLines(t('ticket.grace'))}</View>
        </Section>
      )}
    </>
  );
}

/** Why the reader has no ticket, and what they can do. */
function noSeatText({ params: { standing } }: Failure): string {
  const known = (['offered', 'waiting', 'left', 'declined', 'lapsed'] as const).find((one) => one === standing);
  return t(known ? `seat.${known}` : 'seat.none');
}

/** To the word that is waited for, or to one's place in the line; else to what the session is. */
function NoSeatWay({ id, failure: { params } }: { id: string; failure: Failure }) {
  const { standing } = params;
  const isInLine = standing === 'offered' || standing === 'waiting';
  const text = standing === 'offered' ? 'seat.answer' : standing === 'waiting' ? 'seat.place' : 'seat.session';
  return (
    <Button
      id='no-seat-go'
      kind={standing === 'offered' ? 'primary' : 'weak'}
      text={t(text)}
      onTap={() => void navigateTo(isInLine ? APPLYING_PAGES.place(id) : SESSION_PAGES.one(id))}
    />
  );
}

/** What else can be done with a seat: give it back, put it into the calendar. */
function TicketDock({ ticket: { session, drawn } }: { ticket: SeatTicket }) {
  return (
    <Dock>
      <Button
        id='ticket-leave'
        kind='outline'
        text={t('ticket.leave')}
        onTap={() => void navigateTo(APPLYING_PAGES.place(session.id))}
      />
      <CalendarButton session={{ ...session, allots: drawn ? 'draw' : 'first-come', cancelled: null }} />
    </Dock>
  );
}

/** A seat: time and place to be read at arm's length, and the code that is scanned at the door. */
export function Ticket({ id }: { id: string }) {
  const { kept, failure, loading, reload } = useTicket(id);
  useReturn(reload);
  useBrightScreen();
  return (
    <Page
      title={t('ticket.title')}
      back
      {...(kept && !kept.ticket.cameAt ? { dock: <TicketDock ticket={kept.ticket} /> } : {})}
    >
      {kept ? (
        <Held kept={kept} isSilent={failure !== null} />
      ) : failure?.code === 'NOT_SEATED' ? (
        <EmptyState
          title={t('seat.title')}
          text={noSeatText(failure)}
          action={<NoSeatWay id={id} failure={failure} />}
        />
      ) : failure ? (
        <FailureState failure={failure} onRetry={reload} />
      ) : (
        loading && <Skeleton rows={4} hero />
      )}
    </Page>
  );
}
