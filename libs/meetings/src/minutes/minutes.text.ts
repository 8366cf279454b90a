import { createHash } from 'node:crypto';
import { toNodeId } from '@allmende/kernel';
import type { Visibility } from '../visibility.js';

/** A section as it is hashed. */
export interface SectionOfText {
  position: number;
  visibility: Visibility;
  heading: string;
  text: string;
}

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * The canonical text of minutes, in UTF-8 with `\n` at the end of each line:
 *
 *     allmende-minutes 1
 *     <public id of the meeting>
 *     section <position> <visibility> <octets of the heading> <octets of the text>
 *     <heading>
 *     <text, Markdown as it is stored>
 *
 * the last three for each section in the order of positions. As the octets are counted before the texts, no two minutes
 * have the same one. The public version is made of the PUBLIC sections alone, with their positions; so whoever reads
 * published minutes can compute `publicSha256` from the answer of the API. The database makes the same (`minutes_text`)
 * and refuses an approval with another hash.
 */
export const textOfMinutes = (meetingId: string, sections: readonly SectionOfText[]): string =>
  [
    `allmende-minutes 1\n${toNodeId('Meeting', meetingId)}\n`,
    ...sections.map(
      ({ position, visibility, heading, text }) =>
        `section ${position} ${visibility} ${octets(heading)} ${octets(text)}\n${heading}\n${text}\n`,
    ),
  ].join('');

/** SHA-256 of the canonical text, in hex. */
export const sha256OfMinutes = (meetingId: string, sections: readonly SectionOfText[]): string =>
  createHash('sha256').update(textOfMinutes(meetingId, sections), 'utf8').digest('hex');
