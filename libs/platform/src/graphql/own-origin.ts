/**
 * True when a page of ours sent the request: its origin is our public address, or the host that the request was sent to.
 * @param origin as the browser says it
 */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === new URL(publicUrl).origin || url.host === host;
}
