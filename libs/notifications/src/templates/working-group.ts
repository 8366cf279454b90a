import type { EventName, EventPayload } from '@allmende/events';
import type { Facts } from '../facts.js';
import { workingGroupPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { everybody, onNoun, presiders } from './body.js';
import { inPerson, moderators, type NoticeDraft, type Templates, type Words } from './draft.js';
import { dayInWords, paragraphs, reasonGiven } from './words.js';

type Names = Extract<EventName, `workingGroup.${string}`>;
type Group = NonNullable<Facts['workingGroup']>;
type Joined = EventPayload<'workingGroup.joined'>;

const { DUTIES, MEETINGS } = NotificationTopic;

const onGroup = ({ id, slug }: Group, words: Words, audiences: NoticeDraft['audiences']): NoticeDraft =>
  onNoun('WorkingGroup', id, workingGroupPath(slug), words, audiences);

function founded(group: Group): NoticeDraft[] {
  const words: Words = {
    title: { de: `Neue Arbeitsgruppe: ${group.name}`, en: `New working group: ${group.name}` },
    text: {
      de: 'Ihren Auftrag, und wer mitarbeitet, finden Sie auf der Seite der Arbeitsgruppe.',
      en: 'Its page says what it is to do, and who takes part.',
    },
  };
  return [onGroup(group, words, everybody(null))];
}

function joined({ accountId, role }: Joined, group: Group, { account, organization }: Facts): NoticeDraft[] {
  if (!organization) return [];
  const leads = role === 'CHAIR';
  const forHerself: Words = {
    title: leads
      ? {
          de: `Sie leiten die Arbeitsgruppe „${group.name}“`,
          en: `You lead the working group “${group.name}”`,
        }
      : {
          de: `Sie arbeiten in der Arbeitsgruppe „${group.name}“ mit`,
          en: `You take part in the working group “${group.name}”`,
        },
    text: {
      de: `Sie sind für ${organization.name} dabei und werden zu den Sitzungen eingeladen.`,
      en: `You are there for ${organization.name} and are invited to its meetings.`,
    },
  };
  const told = [onGroup(group, forHerself, inPerson(accountId))];
  if (!account || leads) return told;
  const forTheChair: Words = {
    title: {
      de: `${account.name} arbeitet jetzt in „${group.name}“ mit`,
      en: `${account.name} takes part in “${group.name}” now`,
    },
    text: { de: `Für ${organization.name}.`, en: `For ${organization.name}.` },
  };
  return [...told, onGroup(group, forTheChair, [presiders(group.id)])];
}

function chairAppointed(
  { accountId }: EventPayload<'workingGroup.chairAppointed'>,
  group: Group,
  { account }: Facts,
): NoticeDraft[] {
  const forHerself: Words = {
    title: {
      de: `Sie leiten die Arbeitsgruppe „${group.name}“`,
      en: `You lead the working group “${group.name}”`,
    },
    text: {
      de: 'Sie planen und leiten ihre Sitzungen und nehmen Mitglieder auf.',
      en: 'You plan and lead its meetings and take in members.',
    },
  };
  const told = [onGroup(group, forHerself, inPerson(accountId))];
  if (!account) return told;
  const forMembers: Words = {
    title: {
      de: `${account.name} leitet jetzt „${group.name}“`,
      en: `${account.name} leads “${group.name}” now`,
    },
    text: {
      de: 'Bei Fragen zur Arbeitsgruppe wenden Sie sich bitte an die Leitung.',
      en: 'Please turn to the chair with questions about the group.',
    },
  };
  return [...told, onGroup(group, forMembers, everybody(group.id))];
}

function left(
  { accountId }: EventPayload<'workingGroup.left'>,
  group: Group,
  { account }: Facts,
): NoticeDraft[] {
  const forHerself: Words = {
    title: {
      de: `Sie arbeiten nicht mehr in der Arbeitsgruppe „${group.name}“ mit`,
      en: `You no longer take part in the working group “${group.name}”`,
    },
    text: {
      de: 'Zu ihren Sitzungen werden Sie nicht mehr eingeladen. Bei Fragen wenden Sie sich bitte an die Leitung der Arbeitsgruppe.',
      en: 'You are no longer invited to its meetings. Please turn to its chair with questions.',
    },
  };
  const told = [onGroup(group, forHerself, inPerson(accountId))];
  if (!account) return told;
  const forTheChair: Words = {
    title: {
      de: `${account.name} arbeitet nicht mehr in „${group.name}“ mit`,
      en: `${account.name} no longer takes part in “${group.name}”`,
    },
    text: { de: 'Die Mitgliedschaft ist beendet.', en: 'The membership has ended.' },
  };
  return [...told, onGroup(group, forTheChair, [presiders(group.id)])];
}

function ending({ endsOn }: EventPayload<'workingGroup.ending'>, group: Group): NoticeDraft[] {
  const day = dayInWords(endsOn);
  const words: Words = {
    title: {
      de: `Der Auftrag von „${group.name}“ endet am ${day.de}`,
      en: `The mandate of “${group.name}” ends on ${day.en}`,
    },
    text: {
      de: 'Bitte berichten Sie vorher im Board, oder lassen Sie den Auftrag verlängern.',
      en: 'Please report to the board before, or have the mandate extended.',
    },
  };
  return [onGroup(group, words, [{ group: 'BODY_PEOPLE', id: group.id, topic: DUTIES }, ...moderators])];
}

function ended(reason: string, group: Group): NoticeDraft[] {
  const words: Words = {
    title: {
      de: `Die Arbeitsgruppe „${group.name}“ ist beendet`,
      en: `The working group “${group.name}” has ended`,
    },
    text: paragraphs(
      {
        de: 'Was sie erarbeitet hat, bleibt auf ihrer Seite zu lesen.',
        en: 'What it has worked out can still be read on its page.',
      },
      reasonGiven(reason),
    ),
  };
  return [onGroup(group, words, [{ group: 'ENDED_GROUP_PEOPLE', id: group.id, topic: MEETINGS }])];
}

/** What is told of working groups. */
export const workingGroupTemplates: Templates<Names> = {
  'workingGroup.founded': (_, { workingGroup }) => (workingGroup ? founded(workingGroup) : []),
  'workingGroup.joined': (payload, facts) =>
    facts.workingGroup ? joined(payload, facts.workingGroup, facts) : [],
  'workingGroup.chairAppointed': (payload, facts) =>
    facts.workingGroup ? chairAppointed(payload, facts.workingGroup, facts) : [],
  'workingGroup.left': (payload, facts) =>
    facts.workingGroup ? left(payload, facts.workingGroup, facts) : [],
  'workingGroup.ending': (payload, { workingGroup }) => (workingGroup ? ending(payload, workingGroup) : []),
  'workingGroup.ended': ({ reason }, { workingGroup }) => (workingGroup ? ended(reason, workingGroup) : []),
};
