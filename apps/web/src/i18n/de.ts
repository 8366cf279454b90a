import account from './de/account.json';
import adoption from './de/adoption.json';
import agendaEdit from './de/agendaEdit.json';
import agendaItem from './de/agendaItem.json';
import application from './de/application.json';
import apply from './de/apply.json';
import association from './de/association.json';
import attachments from './de/attachments.json';
import ballot from './de/ballot.json';
import board from './de/board.json';
import calendar from './de/calendar.json';
import categories from './de/categories.json';
import changes from './de/changes.json';
import circles from './de/circles.json';
import commitments from './de/commitments.json';
import common from './de/common.json';
import dashboard from './de/dashboard.json';
import decisionPage from './de/decisionPage.json';
import decisionRegister from './de/decisionRegister.json';
import decisions from './de/decisions.json';
import desk from './de/desk.json';
import duties from './de/duties.json';
import enums from './de/enums.json';
import errors from './de/errors.json';
import funding from './de/funding.json';
import fundingEdit from './de/fundingEdit.json';
import fundingRound from './de/fundingRound.json';
import fundingRounds from './de/fundingRounds.json';
import funds from './de/funds.json';
import groups from './de/groups.json';
import importing from './de/importing.json';
import inbox from './de/inbox.json';
import invitation from './de/invitation.json';
import legal from './de/legal.json';
import manage from './de/manage.json';
import meeting from './de/meeting.json';
import meetingFields from './de/meetingFields.json';
import meetings from './de/meetings.json';
import member from './de/member.json';
import members from './de/members.json';
import minutes from './de/minutes.json';
import moderation from './de/moderation.json';
import network from './de/network.json';
import office from './de/office.json';
import offices from './de/offices.json';
import openData from './de/openData.json';
import participation from './de/participation.json';
import password from './de/password.json';
import people from './de/people.json';
import picker from './de/picker.json';
import plan from './de/plan.json';
import pledge from './de/pledge.json';
import preferences from './de/preferences.json';
import preparation from './de/preparation.json';
import programmes from './de/programmes.json';
import projectEntry from './de/projectEntry.json';
import projectPage from './de/projectPage.json';
import projects from './de/projects.json';
import proposals from './de/proposals.json';
import seat from './de/seat.json';
import seats from './de/seats.json';
import series from './de/series.json';
import session from './de/session.json';
import signIn from './de/signIn.json';
import start from './de/start.json';
import territory from './de/territory.json';
import tokens from './de/tokens.json';
import treasury from './de/treasury.json';
import unsubscribe from './de/unsubscribe.json';
import usage from './de/usage.json';
import usageQueue from './de/usageQueue.json';

export default {
  account,
  adoption,
  agendaEdit,
  agendaItem,
  application,
  apply,
  association,
  attachments,
  ballot,
  board,
  calendar,
  categories,
  changes,
  circles,
  commitments,
  common,
  dashboard,
  decisionPage,
  decisionRegister,
  decisions,
  desk,
  duties,
  enums,
  errors,
  funding,
  fundingEdit,
  fundingRound,
  fundingRounds,
  funds,
  groups,
  importing,
  inbox,
  invitation,
  legal,
  manage,
  meeting,
  meetingFields,
  meetings,
  member,
  members,
  minutes,
  moderation,
  network,
  office,
  offices,
  openData,
  participation,
  password,
  people,
  picker,
  plan,
  pledge,
  preferences,
  preparation,
  programmes,
  projectEntry,
  projectPage,
  projects,
  proposals,
  seat,
  seats,
  series,
  session,
  signIn,
  start,
  territory,
  tokens,
  treasury,
  unsubscribe,
  usage,
  usageQueue,
};
