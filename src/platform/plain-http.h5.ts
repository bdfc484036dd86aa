export async function plainRequest(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`/http/${path}`, {
    method,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return answer.json();
}
