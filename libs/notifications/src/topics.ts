/** What a notification is about; people choose by topic and channel what they want to hear of. */
export enum NotificationTopic {
  PROJECT_ACTIVITY = 'PROJECT_ACTIVITY',
  ORGANIZATION_ACTIVITY = 'ORGANIZATION_ACTIVITY',
  MEMBERSHIP = 'MEMBERSHIP',
  CONSENT = 'CONSENT',
  /** What goes on in the bodies that the reader belongs to. */
  MEETINGS = 'MEETINGS',
  /** Invitations, opened ballots and deadlines of these bodies; what an organization owes to a funding round. */
  DUTIES = 'DUTIES',
  /** Rounds, pledges and books: of projects that the reader follows, and of her own organization. */
  FUNDING = 'FUNDING',
  /** What waits for those who run the board. */
  MODERATION = 'MODERATION',
  /** The reader's own application, invitation, role or password. */
  PERSONAL = 'PERSONAL',
}

export enum NotificationChannel {
  IN_APP = 'IN_APP',
  EMAIL = 'EMAIL',
}

export enum NotificationCadence {
  IMMEDIATE = 'IMMEDIATE',
  OFF = 'OFF',
}

export enum DeliveryState {
  PENDING = 'PENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
}

/** What nobody can switch off: somebody waits for an answer or a vote, or it is about the reader herself. */
export const mandatoryTopics: readonly NotificationTopic[] = [
  NotificationTopic.CONSENT,
  NotificationTopic.PERSONAL,
  NotificationTopic.DUTIES,
];

export const isChangeable = (topic: NotificationTopic): boolean => !mandatoryTopics.includes(topic);
