import { fault, UserFaults } from '@allmende/platform/graphql';

/** The person has no role for the organization today. @param path of her input */
export const noRole = (path: string): UserFaults =>
  new UserFaults(
    fault('NO_ROLE', `${path}.accountId`, {
      de: 'Diese Person hat heute keine Rolle für die gewählte Organisation. Bitte eine ihrer aktiven Personen wählen oder die Person zuerst einladen.',
      en: 'This person has no role for the chosen organization today. Choose one of its active people, or invite the person first.',
    }),
  );

/** The membership rests, so it can't lead. */
export const resting = (): UserFaults =>
  new UserFaults(
    fault('NO_ROLE', 'input.workingGroupMemberId', {
      de: 'Die Mitarbeit dieser Person ruht, weil sie zurzeit keine Rolle für ihre Organisation hat. Bitte ein anderes Mitglied wählen.',
      en: 'The membership of this person rests, because she has no role for her organization at present. Choose another member.',
    }),
  );

export const alreadyMember = (id: string): UserFaults =>
  new UserFaults(
    fault('ALREADY_MEMBER', 'input.organizationId', {
      de: 'Diese Person arbeitet schon für eine andere Organisation in der Gruppe mit. Bitte zuerst diese Mitarbeit beenden.',
      en: 'This person already works in the group for another organization. End that membership first.',
    }),
  ).with({ member: id });

export const chairNeeded = (id: string): UserFaults =>
  new UserFaults(
    fault('CHAIR_NEEDED', 'input.workingGroupMemberId', {
      de: 'Diese Person leitet die Arbeitsgruppe. Bitte zuerst ein anderes Mitglied mit der Leitung betrauen.',
      en: 'This person leads the working group. Make another member the chair first.',
    }),
  ).with({ member: id });

export const membershipEnded = (): UserFaults =>
  new UserFaults(
    fault('MEMBERSHIP_ENDED', 'input.workingGroupMemberId', {
      de: 'Diese Person arbeitet nicht mehr in der Gruppe mit. Bitte ein heutiges Mitglied wählen oder die Person wieder aufnehmen.',
      en: 'This person does not work in the group any more. Choose a present member, or add the person again.',
    }),
  );
