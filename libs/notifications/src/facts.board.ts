/** One line of an agenda; `depth` 1 stands at the top. */
export interface AgendaLine {
  number: string | null;
  title: string;
  depth: number;
}

/** What the templates need to know of the work of the bodies; each null when the event names none or it is gone. */
export interface BoardFacts {
  /** Null, too, for the board. */
  workingGroup: { id: string; name: string; slug: string } | null;
  meeting: {
    id: string;
    title: string;
    state: string;
    startsAt: string;
    endsAt: string;
    place: string | null;
    onlineUrl: string | null;
    visibility: string;
    proposalsUntil: string | null;
    invitedAt: string | null;
    invitationText: string | null;
    /** For the people of the body: confidential items are among them. */
    agenda: AgendaLine[];
  } | null;
  /** The item that was proposed. */
  item: {
    id: string;
    title: string;
    proposedBy: string | null;
    /** Name of who sponsors it. */
    sponsor: string | null;
    sponsorWorkingGroupId: string | null;
  } | null;
  /** The proposal that it was merged into. */
  mergedInto: { title: string; visibility: string } | null;
  /** `subject`: the item of the agenda, or the question of a circular vote. */
  ballot: {
    id: string;
    kind: string;
    subject: string;
    openUntil: string | null;
    entitled: number;
    cast: number;
  } | null;
  decision: {
    id: string;
    title: string;
    wording: string;
    visibility: string;
    owner: { id: string; name: string } | null;
    projectId: string | null;
  } | null;
  /** How the organization of the event takes the decision of the event home. */
  adoption: { plannedOn: string | null } | null;
  objection: { text: string; answer: string | null } | null;
}

/** Ids that these facts are found by, as columns of the event. */
export const boardFactIds = `"workingGroupId" uuid, "meetingId" uuid, "agendaItemId" uuid, "mergedIntoId" uuid, "ballotId" uuid,
    "decisionId" uuid, "objectionId" uuid`;

const agenda = `coalesce((select json_agg(json_build_object('number', i.number, 'title', i.title,
      'depth', array_length(agenda_path(i.id), 1)) order by agenda_path(i.id))
    from agenda_item i where i.meeting_id = m.id and i.state <> 'POSTPONED'), '[]')`;

const sponsor = `coalesce((select name from organization where id = i.sponsor_organization_id),
    (select name from working_group where id = i.sponsor_working_group_id))`;

/** The longest text of a question that fits into a title. */
const shortened = `case when length(b.question) > 150 then left(b.question, 149) || '…' else b.question end`;

/** Columns of `Facts`, each one row read by its key. */
export const boardFacts = `
    (select json_build_object('id', w.id, 'name', w.name, 'slug', w.slug)
      from working_group w where w.id = "workingGroupId") as "workingGroup",
    (select json_build_object('id', m.id, 'title', m.title, 'state', m.state, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
        'place', m.place, 'onlineUrl', m.online_url, 'visibility', m.visibility, 'proposalsUntil', m.proposals_until, 'invitedAt', m.invited_at,
        'invitationText', m.invitation_text, 'agenda', ${agenda})
      from meeting m where m.id = "meetingId") as meeting,
    (select json_build_object('id', i.id, 'title', i.title, 'proposedBy', i.proposed_by, 'sponsor', ${sponsor},
        'sponsorWorkingGroupId', i.sponsor_working_group_id)
      from agenda_item i where i.id = "agendaItemId") as item,
    (select json_build_object('title', i.title, 'visibility', agenda_item_visibility(i.id))
      from agenda_item i where i.id = "mergedIntoId") as "mergedInto",
    (select json_build_object('id', b.id, 'kind', b.kind, 'openUntil', b.open_until,
        'subject', coalesce((select i.title from agenda_item i where i.id = b.agenda_item_id), ${shortened}),
        'entitled', (select count(*) from ballot_voter v where v.ballot_id = b.id),
        'cast', (select count(*) from vote v where v.ballot_id = b.id)
          + (select count(*) from secret_turnout t where t.ballot_id = b.id))
      from ballot b where b.id = "ballotId") as ballot,
    (select json_build_object('id', d.id, 'title', d.title, 'wording', d.wording, 'visibility', d.visibility,
        'owner', (select json_build_object('id', k.id, 'name', k.name) from organization k where k.id = d.owner_organization_id),
        'projectId', d.project_id)
      from decision d where d.id = "decisionId") as decision,
    (select json_build_object('plannedOn', a.planned_on) from decision_adoption a
      where a.decision_id = "decisionId" and a.organization_id = "organizationId") as adoption,
    (select json_build_object('text', j.text, 'answer', j.answer)
      from minutes_objection j where j.id = "objectionId") as objection`;
