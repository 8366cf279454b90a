import { fault, UserFaults, type Text } from '@allmende/platform/graphql';
import type { MembershipState } from './membership.machine.js';

const organizationFault = (code: string, text: Text, path = 'input.organizationId'): UserFaults =>
  new UserFaults(fault(code, path, text));

export const noSuchOrganization = (): UserFaults =>
  organizationFault('NO_SUCH_ORGANIZATION', {
    de: 'Diese Organisation gibt es nicht. Bitte wählen Sie eine aus dem Verzeichnis.',
    en: 'There is no such organization. Please choose one from the directory.',
  });

export const dissolvedOrganization = (name: string): UserFaults =>
  organizationFault('NO_SUCH_ORGANIZATION', {
    de: `${name} gibt es nicht mehr. Bitte wählen Sie die Nachfolgerin aus dem Verzeichnis.`,
    en: `${name} no longer exists. Please choose its successor from the directory.`,
  });

export const nobodyLivesThere = (name: string): UserFaults =>
  organizationFault('NOBODY_LIVES_THERE', {
    de: `${name} ist ein unbewohntes Gebiet ohne eigene Verwaltung und kann nicht Mitglied werden.`,
    en: `${name} is an uninhabited area without an administration and cannot become a member.`,
  });

export const wrongCircle = (): UserFaults =>
  organizationFault(
    'WRONG_CIRCLE',
    {
      de: 'In das Board kommen Kommunen, Landkreise und Verbünde, in den Kreis der Partner Partnerorganisationen, IT-Dienstleister und Verbünde. Bitte wählen Sie einen anderen Kreis.',
      en: 'The board is for municipalities, districts and associations, the partner circle for partner organizations, IT providers and associations. Please choose another circle.',
    },
    'input.circle',
  );

export const alreadyMember = (): UserFaults =>
  organizationFault('ALREADY_MEMBER', {
    de: 'Die Organisation gehört schon zu diesem Kreis oder zu einem engeren.',
    en: 'The organization is in this circle already, or in a closer one.',
  });

export const memberThen = (): UserFaults =>
  organizationFault(
    'ALREADY_MEMBER',
    {
      de: 'Die Organisation war an diesem Tag schon oder noch Mitglied. Bitte wählen Sie einen späteren Tag.',
      en: 'The organization was a member on that day already, or still. Please choose a later day.',
    },
    'input.admittedOn',
  );

export const alreadyApplied = (): UserFaults =>
  organizationFault('ALREADY_APPLIED', {
    de: 'Ein Antrag der Organisation ist noch offen, oder sie steht auf der Warteliste. Bitte schließen Sie das zuerst ab.',
    en: 'The organization has an open application, or is on the waiting list. Please settle that first.',
  });

export const dateInFuture = (): UserFaults =>
  organizationFault(
    'DATE_IN_FUTURE',
    {
      de: 'Der Tag der Aufnahme liegt in der Zukunft.',
      en: 'The day of admission lies in the future.',
    },
    'input.admittedOn',
  );

export const dateInPast = (): UserFaults =>
  organizationFault(
    'DATE_IN_PAST',
    {
      de: 'Eine Aufnahme gilt ab heute; sie lässt sich nicht zurückdatieren.',
      en: 'An admission counts from today; it cannot be dated back.',
    },
    'input.admittedOn',
  );

export const seatsWereTaken = (): UserFaults =>
  organizationFault(
    'SEATS_TAKEN',
    {
      de: 'Seit diesem Tag waren zeitweise alle Sitze des Boards vergeben. Bitte wählen Sie einen späteren Tag.',
      en: 'At times since that day all seats of the board were taken. Please choose a later day.',
    },
    'input.admittedOn',
  );

/** The membership is in a state in which this cannot be done. */
export const notInState = (code: string, state: MembershipState): UserFaults =>
  organizationFault(code, stateTexts[state], 'input.membershipId');

const stateTexts: Record<MembershipState, Text> = {
  APPLIED: {
    de: 'Über diesen Antrag ist noch zu entscheiden.',
    en: 'This application is yet to be decided.',
  },
  UNDER_REVIEW: {
    de: 'Dieser Antrag wird noch geprüft.',
    en: 'This application is still under review.',
  },
  WAITING: {
    de: 'Die Organisation steht auf der Warteliste und hat noch keinen Sitz.',
    en: 'The organization is on the waiting list and has no seat yet.',
  },
  ADMITTED: {
    de: 'Die Mitgliedschaft besteht und ruht nicht.',
    en: 'The membership counts and is not suspended.',
  },
  SUSPENDED: { de: 'Die Mitgliedschaft ruht bereits.', en: 'The membership is suspended already.' },
  DECLINED: { de: 'Der Antrag wurde bereits abgelehnt.', en: 'The application has been declined already.' },
  WITHDRAWN: {
    de: 'Der Antrag wurde bereits zurückgezogen.',
    en: 'The application has been withdrawn already.',
  },
  LEFT: { de: 'Die Mitgliedschaft ist bereits beendet.', en: 'The membership has ended already.' },
};

export const onlyFromBoard = (): UserFaults =>
  organizationFault(
    'NOT_ON_BOARD',
    {
      de: 'Nur wer aus dem Board ausscheidet, kann im Netzwerk bleiben. Bitte nehmen Sie die Auswahl zurück.',
      en: 'Only those who leave the board can stay in the network. Please clear that choice.',
    },
    'input.stayInNetwork',
  );

export const fewerThanTaken = (taken: number): UserFaults =>
  organizationFault(
    'SEATS_TAKEN',
    {
      de: `${taken} Sitze sind vergeben; weniger können es nicht werden. Beenden Sie zuerst Mitgliedschaften im Board.`,
      en: `${taken} seats are taken; there cannot be fewer. End memberships of the board first.`,
    },
    'input.seats',
  );

export const seatsOutOfRange = (most: number): UserFaults =>
  organizationFault(
    'OUT_OF_RANGE',
    {
      de: `Bitte geben Sie eine Zahl von 1 bis ${most} an.`,
      en: `Please give a number from 1 to ${most}.`,
    },
    'input.seats',
  );
