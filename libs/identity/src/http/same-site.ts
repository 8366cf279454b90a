import type { FastifyRequest } from 'fastify';
import { isOwnOrigin, type Text } from '@allmende/platform/graphql';

/** Why a request is refused before anything else is looked at. */
export interface Refusal {
  status: 403 | 415;
  code: 'CROSS_SITE' | 'UNSUPPORTED_MEDIA_TYPE';
  text: Text;
}

const crossSite: Refusal = {
  status: 403,
  code: 'CROSS_SITE',
  text: { de: 'Diese Anfrage kommt von einer fremden Seite.', en: 'This request comes from another site.' },
};
const notJson: Refusal = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  text: { de: 'Erwartet wird application/json.', en: 'application/json is expected.' },
};

/**
 * Refuses what another site could make a browser send: SameSite=Lax already keeps the cookie from such requests, but a
 * forged sign-in needs no cookie. Forms can't send `application/json`, scripts of others can't without our consent
 * (CORS), and what the browser itself says about the origin, if anything, must be us.
 * @param publicUrl address of the web app; the host that the request was sent to is ours, too
 */
export function refusalOf(request: FastifyRequest, publicUrl: string): Refusal | null {
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return crossSite;
  if (origin !== undefined && !isOwnOrigin(origin, request.host, publicUrl)) return crossSite;
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json' ? null : notJson;
}
