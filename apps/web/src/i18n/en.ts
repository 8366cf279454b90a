import account from './en/account.json';
import adoption from './en/adoption.json';
import agendaEdit from './en/agendaEdit.json';
import agendaItem from './en/agendaItem.json';
import application from './en/application.json';
import apply from './en/apply.json';
import association from './en/association.json';
import attachments from './en/attachments.json';
import ballot from './en/ballot.json';
import board from './en/board.json';
import calendar from './en/calendar.json';
import categories from './en/categories.json';
import changes from './en/changes.json';
import circles from './en/circles.json';
import commitments from './en/commitments.json';
import common from './en/common.json';
import dashboard from './en/dashboard.json';
import decisionPage from './en/decisionPage.json';
import decisionRegister from './en/decisionRegister.json';
import decisions from './en/decisions.json';
import desk from './en/desk.json';
import duties from './en/duties.json';
import enums from './en/enums.json';
import errors from './en/errors.json';
import funding from './en/funding.json';
import fundingEdit from './en/fundingEdit.json';
import fundingRound from './en/fundingRound.json';
import fundingRounds from './en/fundingRounds.json';
import funds from './en/funds.json';
import groups from './en/groups.json';
import importing from './en/importing.json';
import inbox from './en/inbox.json';
import invitation from './en/invitation.json';
import legal from './en/legal.json';
import manage from './en/manage.json';
import meeting from './en/meeting.json';
import meetingFields from './en/meetingFields.json';
import meetings from './en/meetings.json';
import member from './en/member.json';
import members from './en/members.json';
import minutes from './en/minutes.json';
import moderation from './en/moderation.json';
import network from './en/network.json';
import office from './en/office.json';
import offices from './en/offices.json';
import openData from './en/openData.json';
import participation from './en/participation.json';
import password from './en/password.json';
import people from './en/people.json';
import picker from './en/picker.json';
import plan from './en/plan.json';
import pledge from './en/pledge.json';
import preferences from './en/preferences.json';
import preparation from './en/preparation.json';
import programmes from './en/programmes.json';
import projectEntry from './en/projectEntry.json';
import projectPage from './en/projectPage.json';
import projects from './en/projects.json';
import proposals from './en/proposals.json';
import seat from './en/seat.json';
import seats from './en/seats.json';
import series from './en/series.json';
import session from './en/session.json';
import signIn from './en/signIn.json';
import start from './en/start.json';
import territory from './en/territory.json';
import tokens from './en/tokens.json';
import treasury from './en/treasury.json';
import unsubscribe from './en/unsubscribe.json';
import usage from './en/usage.json';
import usageQueue from './en/usageQueue.json';

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
