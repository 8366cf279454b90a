import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who is killed leaves its port a moment later. */
const patienceMs = 2_000;

/** Why nothing of ours can listen there, as one sentence for the operator, or null. */
export async function portTrouble(port: number, host: string): Promise<string | null> {
  for (const end = Date.now() + patienceMs; ; await sleep(100)) {
    const code = await tryPort(port, host);
    if (code === null) return null;
    if (code !== 'EADDRINUSE' || Date.now() > end) return troubleOf(code, port, host);
  }
}

/** Any port that is free at this moment. */
export async function freePort(host: string): Promise<number> {
  const server = createServer();
  await once(server.listen(0, host), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function tryPort(port: number, host: string): Promise<string | null> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

export function troubleOf(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program: choose a free one, for example PORT=${port === 65535 ? 3000 : port + 1} npm start`;
  if (code === 'EACCES')
    return `PORT: this user may not listen on port ${port}; choose one above 1023, for example PORT=3000 npm start`;
  return `HOST: can't listen on ${host}, which is no address of this machine (${code}).`;
}
