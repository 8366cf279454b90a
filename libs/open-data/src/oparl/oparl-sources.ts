import { bodyKey, listAttributes, schema, type Kind } from './oparl-kinds.js';

/**
 * What is public, as OParl objects: one SELECT for each kind, of (key, content). Parameters: $1 address of our OParl,
 * $2 address of the web app, $3 keys, or null for all. Times of creation and change are not in the content: they come
 * from `oparl_object`. Objects within objects are the same objects, shortened by what leads back.
 */

/** The public id of a row, e.g. `mtg_0198…`; prefixes as in the kernel. */
const nodeKey = (prefix: string, id: string): string => `'${prefix}_' || replace(${id}::text, '-', '')`;

/** Address of an object, or null when its key is. */
const address = (kind: Kind, key: string): string => `$1::text || '/${kind}/' || ${key}`;

/** ISO 8601 with offset and without fractions, as OParl wants it. */
const instant = (value: string): string =>
  `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')`;

const object = (kind: Kind, key: string, fields: Record<string, string>): string => {
  const all = { id: address(kind, key), type: `'${schema}/${typeOf(kind)}'::text`, ...fields };
  const pairs = Object.entries(all).map(([name, value]) => `'${name}', ${value}`);
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`;
};

const typeOf = (kind: Kind): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** A list in order, or null instead of an empty one. */
const list = (value: string, from: string, order: string): string =>
  `(select nullif(jsonb_agg(${value} order by ${order}), '[]') ${from})`;

/** Each source takes all three parameters, whether it links to the web app or not. */
const chosen = (key: string): string =>
  `($2::text is not null and ($3::text[] is null or ${key} = any($3::text[])))`;

const body = address('body', `'${bodyKey}'`);
const gremium = `coalesce(${nodeKey('wkg', 'm.working_group_id')}, 'board')`;
const meetingKey = nodeKey('mtg', 'm.id');
const itemKey = nodeKey('agi', 'i.id');

/** A draft tells nobody, and what was cancelled before anybody was invited never was. */
const publicMeetings = `m.visibility = 'PUBLIC' and m.invited_at is not null`;

/** All items of public meetings in agenda order; `open` says whether more than their number may be told. */
const agenda = `
  recursive tree as (
    select i.*, array[i.position] as place from agenda_item i join meeting m on m.id = i.meeting_id
      where i.parent_id is null and ${publicMeetings}
    union all
    select c.*, t.place || c.position from agenda_item c join tree t on c.parent_id = t.id
  ),
  item as (
    select tree.*, agenda_item_visibility(tree.id) = 'PUBLIC' as open,
      row_number() over (partition by tree.meeting_id order by tree.place) - 1 as place_in_meeting
    from tree
  ),
  outcome as (
    select distinct on (d.agenda_item_id) d.* from decision d
      where d.visibility = 'PUBLIC' and d.agenda_item_id is not null
      order by d.agenda_item_id, d.year desc, d.sequence desc
  )`;

/** Under an item the text that is put to the vote, and what is attached, make a paper. */
const hasPaper = `i.open and (i.motion is not null or exists (select from attachment a
  where a.agenda_item_id = i.id and a.removed_at is null and coalesce(a.visibility, 'PUBLIC') = 'PUBLIC'))`;

const attachmentKey = nodeKey('att', 'a.id');
const attachmentFields = {
  name: `regexp_replace(a.file_name, '[.][^.]*$', '')`,
  fileName: `a.file_name`,
  mimeType: `a.media_type`,
  size: `a.size`,
  date: instant('a.created_at'),
  accessUrl: `$2::text || '/files/' || ${attachmentKey} || '/datei'`,
  downloadUrl: `$2::text || '/files/' || ${attachmentKey} || '/datei'`,
  'allmende:sha256': `a.sha256`,
};
const attachments = list(
  object('file', attachmentKey, attachmentFields),
  `from attachment a where a.agenda_item_id = i.id and a.removed_at is null
    and coalesce(a.visibility, 'PUBLIC') = 'PUBLIC'`,
  'a.created_at, a.id',
);

const invitationFields = {
  name: `'Tagesordnung'::text`,
  fileName: `'tagesordnung.pdf'::text`,
  mimeType: `'application/pdf'::text`,
  date: instant('m.invited_at'),
  accessUrl: `$2::text || '/documents/meetings/' || ${meetingKey} || '/agenda.pdf'`,
};
const minutesKey = nodeKey('min', 'n.id');
const minutesFields = {
  name: `'Niederschrift'::text`,
  fileName: `'niederschrift.pdf'::text`,
  mimeType: `'application/pdf'::text`,
  date: instant('n.published_at'),
  accessUrl: `$2::text || '/documents/minutes/' || ${minutesKey} || '.pdf'`,
  'allmende:publicSha256': `n.public_sha256`,
};
const published = `n.state = 'PUBLISHED'`;

const agendaItemFields = {
  number: `i.number`,
  order: `i.place_in_meeting`,
  name: `case when i.open then i.title else 'Nicht öffentlicher Tagesordnungspunkt' end`,
  public: `i.open`,
  consultation: `case when ${hasPaper} then ${address('consultation', itemKey)} end`,
  result: `case when i.state = 'POSTPONED' then 'vertagt' when not i.open then null
    when d.result = 'ADOPTED' then 'beschlossen' when d.result = 'REJECTED' then 'abgelehnt' end`,
  resolutionText: `case when i.open then d.wording end`,
  auxiliaryFile: `case when i.open then ${attachments} end`,
  start: `case when i.open then ${instant('i.opened_at')} end`,
  end: `case when i.open then ${instant('i.finished_at')} end`,
  'allmende:outcome': `case when i.open then i.outcome end`,
  'allmende:decision': `case when i.open then d.number end`,
};

const paperOf = {
  role: `case i.outcome when 'DECISION' then 'Entscheidung' when 'ELECTION' then 'Wahl'
    when 'DISCUSSION' then 'Beratung' else 'Kenntnisnahme' end`,
  authoritative: `i.outcome in ('DECISION', 'ELECTION')`,
};
const organizationOfItem = `(select jsonb_build_array(${address('organization', gremium)}) from meeting m where m.id = i.meeting_id)`;
const consultationFields = {
  agendaItem: address('agendaItem', itemKey),
  meeting: address('meeting', nodeKey('mtg', 'i.meeting_id')),
  organization: organizationOfItem,
  ...paperOf,
};

const locationFields = { description: `m.place` };

/** Who is named in public as the one behind a coordination office; everybody else stays unnamed. */
const holders = `coordination_office f join organization o on o.id = f.organization_id
  left join membership s on s.organization_id = o.id and s.circle = 'BOARD' and s.state in ('ADMITTED', 'SUSPENDED')
  where f.state = 'FILLED'`;
const personKey = nodeKey('cof', 'f.id');
const organizationKey = nodeKey('org', 'o.id');
const memberships = `
  membership_of as (
    select ${personKey} as key, ${personKey} as person, ${organizationKey} as organization, null::text as behalf,
        'Koordinierungsstelle' as role, null::boolean as votes, f.since as since, 0 as n
      from ${holders}
    union all
    select ${nodeKey('mbr', 's.id')}, ${personKey}, 'board', ${organizationKey},
        'Koordinierungsstelle', s.state = 'ADMITTED', s.admitted_on, 1
      from ${holders} and s.id is not null
  )`;
const membershipFields = {
  organization: address('organization', 'x.organization'),
  role: 'x.role',
  votingRight: 'x.votes',
  startDate: 'x.since',
  onBehalfOf: address('organization', 'x.behalf'),
};

const lists = Object.fromEntries(
  Object.entries(listAttributes).map(([kind, name]) => [name, `$1::text || '/body/${bodyKey}/${kind}'`]),
);

const membersOf = (organization: string): string =>
  list(
    address('membership', 'x.key'),
    `from membership_of x where x.organization = ${organization}`,
    'x.key',
  );

export const sources: Readonly<Record<Kind, string>> = {
  body: `select '${bodyKey}' as key, ${object('body', `'${bodyKey}'`, {
    system: `$1::text`,
    name: `'Kommunales Open-Source-Board'::text`,
    shortName: `'Board'::text`,
    website: `$2::text`,
    web: `$2::text`,
    legislativeTerm: `'[]'::jsonb`,
    legislativeTermList: `$1::text || '/body/${bodyKey}/legislativeTerm'`,
    classification: `'Netzwerk von Kommunen'::text`,
    ...lists,
  })} as content where ${chosen(`'${bodyKey}'`)}`,

  organization: `with ${memberships}
    select 'board' as key, ${object('organization', `'board'`, {
      body,
      name: `'Kommunales Open-Source-Board'::text`,
      shortName: `'Board'::text`,
      organizationType: `'Gremium'::text`,
      classification: `'Beirat'::text`,
      membership: membersOf(`'board'`),
      meeting: `${address('organization', `'board'`)} || '/meeting'`,
      web: `$2::text || '/sitzungen'`,
    })} as content where ${chosen(`'board'`)}
    union all
    select ${nodeKey('wkg', 'g.id')}, ${object('organization', nodeKey('wkg', 'g.id'), {
      body,
      name: 'g.name',
      organizationType: `'Gremium'::text`,
      classification: `'Arbeitsgruppe'::text`,
      subOrganizationOf: address('organization', `'board'`),
      startDate: 'g.founded_on',
      endDate: 'g.ended_on',
      meeting: `${address('organization', nodeKey('wkg', 'g.id'))} || '/meeting'`,
      web: `$2::text || '/arbeitsgruppen/' || g.slug`,
      'allmende:mandate': 'g.mandate',
    })} from working_group g where ${chosen(nodeKey('wkg', 'g.id'))}
    union all
    select ${organizationKey}, ${object('organization', organizationKey, {
      body,
      name: 'o.name',
      organizationType: `'Institution'::text`,
      classification: `case o.kind when 'MUNICIPALITY' then 'Kommune' when 'DISTRICT' then 'Kreis'
        when 'ASSOCIATION' then 'Verbund' when 'IT_PROVIDER' then 'IT-Dienstleister' else 'Partnerorganisation' end`,
      website: 'o.website',
      membership: membersOf(organizationKey),
      web: `$2::text || '/mitglieder/' || ${organizationKey}`,
      'allmende:circle': `(select m.circle from membership m where m.organization_id = o.id and m.state in ('ADMITTED', 'SUSPENDED'))`,
      'allmende:officialKey': 'o.official_key',
    })} from organization o
      where exists (select from membership m where m.organization_id = o.id and m.state in ('ADMITTED', 'SUSPENDED', 'LEFT'))
        and ${chosen(organizationKey)}`,

  person: `with ${memberships}
    select ${personKey} as key, ${object('person', personKey, {
      body,
      name: 'f.holder_name',
      status: `jsonb_build_array('Koordinierungsstelle ' || o.name)`,
      membership: list(
        object('membership', 'x.key', membershipFields),
        `from membership_of x where x.person = ${personKey}`,
        'x.n',
      ),
      web: `$2::text || '/mitglieder/' || ${organizationKey}`,
    })} as content from ${holders} and ${chosen(personKey)}`,

  membership: `with ${memberships}
    select x.key as key, ${object('membership', 'x.key', { person: address('person', 'x.person'), ...membershipFields })}
      as content from membership_of x where ${chosen('x.key')}`,

  meeting: `with ${agenda}
    select ${meetingKey} as key, ${object('meeting', meetingKey, {
      name: 'm.title',
      meetingState: `case when exists (select from minutes n where n.meeting_id = m.id and ${published})
        then 'durchgeführt' else 'eingeladen' end`,
      cancelled: `m.state = 'CANCELLED'`,
      start: instant('coalesce(m.started_at, m.starts_at)'),
      end: instant('coalesce(m.closed_at, m.ends_at)'),
      location: `case when m.place is not null then ${object('location', meetingKey, locationFields)} end`,
      organization: `jsonb_build_array(${address('organization', gremium)})`,
      invitation: object('file', meetingKey, invitationFields),
      resultsProtocol: `(select ${object('file', minutesKey, minutesFields)} from minutes n
        where n.meeting_id = m.id and ${published})`,
      agendaItem: list(
        object('agendaItem', itemKey, agendaItemFields),
        `from item i left join outcome d on d.agenda_item_id = i.id where i.meeting_id = m.id`,
        'i.place_in_meeting',
      ),
      web: `$2::text || '/sitzungen/' || ${meetingKey}`,
    })} as content from meeting m where ${publicMeetings} and ${chosen(meetingKey)}`,

  agendaItem: `with ${agenda}
    select ${itemKey} as key, ${object('agendaItem', itemKey, {
      meeting: address('meeting', nodeKey('mtg', 'i.meeting_id')),
      ...agendaItemFields,
      web: `$2::text || '/sitzungen/' || ${nodeKey('mtg', 'i.meeting_id')}`,
    })} as content from item i left join outcome d on d.agenda_item_id = i.id where ${chosen(itemKey)}`,

  paper: `with ${agenda}
    select ${itemKey} as key, ${object('paper', itemKey, {
      body,
      name: 'i.title',
      date: `(i.proposed_at at time zone 'Europe/Berlin')::date`,
      paperType: `case when i.motion is not null then 'Beschlussvorlage' else 'Mitteilung' end`,
      relatedPaper: list(
        address('paper', nodeKey('agi', 'r.id')),
        `from item r where r.id = i.continues_id and r.open`,
        'r.id',
      ),
      originatorOrganization: list(
        address('organization', 'sponsor.key'),
        `from (values (${nodeKey('org', 'i.sponsor_organization_id')}), (${nodeKey('wkg', 'i.sponsor_working_group_id')}))
          sponsor (key) where sponsor.key is not null`,
        'sponsor.key',
      ),
      auxiliaryFile: attachments,
      consultation: `jsonb_build_array(${object('consultation', itemKey, consultationFields)})`,
      web: `$2::text || '/sitzungen/' || ${nodeKey('mtg', 'i.meeting_id')}`,
      'allmende:motion': 'i.motion',
    })} as content from item i where ${hasPaper} and ${chosen(itemKey)}`,

  consultation: `with ${agenda}
    select ${itemKey} as key, ${object('consultation', itemKey, { paper: address('paper', itemKey), ...consultationFields })}
      as content from item i where ${hasPaper} and ${chosen(itemKey)}`,

  file: `with ${agenda}
    select ${attachmentKey} as key, ${object('file', attachmentKey, {
      ...attachmentFields,
      agendaItem: `jsonb_build_array(${address('agendaItem', itemKey)})`,
      paper: `jsonb_build_array(${address('paper', itemKey)})`,
    })} as content from attachment a join item i on i.id = a.agenda_item_id and i.open
      where a.removed_at is null and coalesce(a.visibility, 'PUBLIC') = 'PUBLIC' and ${chosen(attachmentKey)}
    union all
    select ${meetingKey}, ${object('file', meetingKey, {
      ...invitationFields,
      meeting: `jsonb_build_array(${address('meeting', meetingKey)})`,
    })} from meeting m where ${publicMeetings} and ${chosen(meetingKey)}
    union all
    select ${minutesKey}, ${object('file', minutesKey, {
      ...minutesFields,
      meeting: `jsonb_build_array(${address('meeting', meetingKey)})`,
    })} from minutes n join meeting m on m.id = n.meeting_id
      where ${published} and ${publicMeetings} and ${chosen(minutesKey)}`,

  location: `select ${meetingKey} as key, ${object('location', meetingKey, {
    ...locationFields,
    meeting: `jsonb_build_array(${address('meeting', meetingKey)})`,
  })} as content from meeting m where ${publicMeetings} and m.place is not null and ${chosen(meetingKey)}`,
};
