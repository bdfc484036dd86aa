/** One reply of the wire. */
export interface WireReply {
  code?: string;
  message?: string;
  transactionId?: string;
  data?: Record<string, unknown>;
}

/** Sends one request as the SDK does, without the SDK: for many requests at once and for other processes. */
export async function wireRequest(admin: string, body: Record<string, unknown>): Promise<WireReply> {
  const response = await fetch(admin, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'test' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as WireReply;
}
