import account from './de/account.json';
import application from './de/application.json';
import apply from './de/apply.json';
import association from './de/association.json';
import board from './de/board.json';
import categories from './de/categories.json';
import changes from './de/changes.json';
import circles from './de/circles.json';
import common from './de/common.json';
import dashboard from './de/dashboard.json';
import decisions from './de/decisions.json';
import desk from './de/desk.json';
import enums from './de/enums.json';
import errors from './de/errors.json';
import importing from './de/importing.json';
import inbox from './de/inbox.json';
import invitation from './de/invitation.json';
import legal from './de/legal.json';
import manage from './de/manage.json';
import meeting from './de/meeting.json';
import meetings from './de/meetings.json';
import member from './de/member.json';
import members from './de/members.json';
import moderation from './de/moderation.json';
import network from './de/network.json';
import office from './de/office.json';
import offices from './de/offices.json';
import participation from './de/participation.json';
import password from './de/password.json';
import people from './de/people.json';
import picker from './de/picker.json';
import preferences from './de/preferences.json';
import projectEntry from './de/projectEntry.json';
import projectPage from './de/projectPage.json';
import projects from './de/projects.json';
import seat from './de/seat.json';
import seats from './de/seats.json';
import signIn from './de/signIn.json';
import start from './de/start.json';
import territory from './de/territory.json';
import tokens from './de/tokens.json';
import unsubscribe from './de/unsubscribe.json';
import usage from './de/usage.json';
import usageQueue from './de/usageQueue.json';

export default {
  account,
  application,
  apply,
  association,
  board,
  categories,
  changes,
  circles,
  common,
  dashboard,
  decisions,
  desk,
  enums,
  errors,
  importing,
  inbox,
  invitation,
  legal,
  manage,
  meeting,
  meetings,
  member,
  members,
  moderation,
  network,
  office,
  offices,
  participation,
  password,
  people,
  picker,
  preferences,
  projectEntry,
  projectPage,
  projects,
  seat,
  seats,
  signIn,
  start,
  territory,
  tokens,
  unsubscribe,
  usage,
  usageQueue,
};
