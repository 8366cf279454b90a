import { isScalar } from 'yaml';
import { text, type Reader } from '../reader.js';

/** The newest version of the standard that this parser knows, 0.7. */
const NEWEST_MINOR = 7;
const OLDEST_MINOR = 2;

/** `publiccodeYmlVersion`: `0` for the newest 0.x, or 0.2 to 0.7 with or without a patch number. */
export const version: Reader<string> = (place, reading) => {
  const value = text(place, reading);
  if (value === undefined) return undefined;
  const minor = /^0\.(\d)(\.\d+)?$/.exec(value)?.[1];
  if (value !== '0' && !(Number(minor) >= OLDEST_MINOR && Number(minor) <= NEWEST_MINOR)) {
    reading.report('UNSUPPORTED_VERSION', place, { value });
    return undefined;
  }
  if (isScalar(place.node) && place.node.type === 'PLAIN')
    reading.report('VERSION_NOT_QUOTED', place, { value });
  if (minor === undefined) return value;
  reading.minorVersion = Number(minor);
  if (reading.minorVersion < NEWEST_MINOR) reading.report('OLD_VERSION', place, { value });
  return value;
};
