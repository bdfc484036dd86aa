import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { temporaryUrls } from '../../_kit/storage';
import { readTicket } from '../../_kit/ticket';
import { PHOTO_TICKET } from '../view';

/** Temporary URLs of a case's photos, for whoever was handed the ticket with the case a moment ago. */
export async function viewPhotos({ actor, input, now }: Call<InputOf<CaseActions, 'view-photos'>>) {
  const ticket = readTicket(PHOTO_TICKET, actor.id, input.ticket, now) as { photos: string[] } | null;
  if (!ticket) throw new Refusal('PHOTO_TICKET_EXPIRED');
  const urls = await temporaryUrls(ticket.photos);
  return { photos: urls.filter((url) => url !== null) };
}
