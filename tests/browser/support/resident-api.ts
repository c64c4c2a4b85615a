/** What a phone sends, without its pages: to have a report that another page is to show. */
export interface Filed {
  reportId: string;
  trackingPath: string;
}

export async function fileReport(
  origin: string,
  body: { code: string; category: string; description: string },
): Promise<Filed> {
  const response = await fetch(`${origin}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`The report was refused: ${await response.text()}`);
  return (await response.json()) as Filed;
}

/** Waits until a report's tracking answer says so: the queue's worker needs a moment. */
export async function reaches(origin: string, { trackingPath }: Filed, status: string): Promise<void> {
  const path = `${origin}/api/track/${trackingPath.slice('/t/'.length)}`;
  for (
    const until = Date.now() + 20_000;
    Date.now() < until;
    await new Promise((go) => setTimeout(go, 150))
  ) {
    const track = (await (await fetch(path)).json()) as { status: string };
    if (track.status === status) return;
  }
  throw new Error(`Report ${trackingPath} does not reach ${status}.`);
}
