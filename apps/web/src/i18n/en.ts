import account from './en/account.json';
import categories from './en/categories.json';
import common from './en/common.json';
import dashboard from './en/dashboard.json';
import enums from './en/enums.json';
import errors from './en/errors.json';
import importing from './en/importing.json';
import inbox from './en/inbox.json';
import legal from './en/legal.json';
import member from './en/member.json';
import members from './en/members.json';
import moderation from './en/moderation.json';
import participation from './en/participation.json';
import picker from './en/picker.json';
import preferences from './en/preferences.json';
import projectEntry from './en/projectEntry.json';
import projectPage from './en/projectPage.json';
import projects from './en/projects.json';
import signIn from './en/signIn.json';
import start from './en/start.json';
import tokens from './en/tokens.json';
import unsubscribe from './en/unsubscribe.json';

export default {
  account,
  categories,
  common,
  dashboard,
  enums,
  errors,
  importing,
  inbox,
  legal,
  member,
  members,
  moderation,
  participation,
  picker,
  preferences,
  projectEntry,
  projectPage,
  projects,
  signIn,
  start,
  tokens,
  unsubscribe,
};
