import { sha256OfMinutes, type SectionOfText } from './minutes.text.js';

/** Runs a statement. */
type Query = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

/** Minutes whose hashes are not those of their text: of all sections, and of the public ones. */
export interface Miswritten {
  minutesId: string;
  stored: readonly [string, string];
  computed: readonly [string, string];
}

interface Approved {
  id: string;
  meetingId: string;
  sha256: string;
  publicSha256: string;
  sections: SectionOfText[];
}

/** Computes the hashes of all approved minutes again. @returns those that differ */
export async function miswrittenMinutes(query: Query): Promise<Miswritten[]> {
  const approved = await query<Approved>(
    `select n.id, n.meeting_id as "meetingId", n.sha256, n.public_sha256 as "publicSha256",
       (select coalesce(json_agg(json_build_object('position', s.position, 'visibility', s.visibility,
          'heading', s.heading, 'text', s.text) order by s.position), '[]')
        from minutes_section s where s.minutes_id = n.id) as sections
     from minutes n where n.sha256 is not null order by n.id`,
    [],
  );
  return approved
    .map(({ id, meetingId, sha256, publicSha256, sections }) => ({
      minutesId: id,
      stored: [sha256, publicSha256] as const,
      computed: [
        sha256OfMinutes(meetingId, sections),
        sha256OfMinutes(
          meetingId,
          sections.filter(({ visibility }) => visibility === 'PUBLIC'),
        ),
      ] as const,
    }))
    .filter(({ stored, computed }) => stored.join() !== computed.join());
}
