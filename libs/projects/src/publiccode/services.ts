import type { ServiceKey } from './publiccode.js';
import type { Place, Reading } from './reader.js';

const digits: Record<ServiceKey['scheme'], number> = { LEIKA: 14, OZG: 5 };
const schemeNames: Record<ServiceKey['scheme'], string> = { LEIKA: 'LeiKa', OZG: 'OZG' };

/** The URN under which the German register of services (FIM) names an entry of its LeiKa catalogue. */
const leikaUrn = /^urn:de:fim:leika:leistung:(.*)$/i;

/** Adds a service to the list unless it is there; a key of the wrong form is left out with a warning. */
export function addService(scheme: ServiceKey['scheme'], key: string, place: Place, reading: Reading): void {
  const { services } = reading.extras;
  if (!/^\d+$/.test(key) || key.length !== digits[scheme])
    reading.report('INVALID_SERVICE_KEY', place, {
      value: key,
      scheme: schemeNames[scheme],
      digits: digits[scheme],
    });
  else if (!services.some((known) => known.scheme === scheme && known.key === key))
    services.push({ scheme, key });
}

/** Adds the service that an id of `supports` names, if it names one. */
export function addServiceOf(id: string, place: Place, reading: Reading): void {
  const key = leikaUrn.exec(id)?.[1];
  if (key !== undefined) addService('LEIKA', key, place, reading);
}
