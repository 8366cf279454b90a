import account from './de/account.json';
import categories from './de/categories.json';
import common from './de/common.json';
import dashboard from './de/dashboard.json';
import enums from './de/enums.json';
import errors from './de/errors.json';
import importing from './de/importing.json';
import inbox from './de/inbox.json';
import legal from './de/legal.json';
import member from './de/member.json';
import members from './de/members.json';
import moderation from './de/moderation.json';
import participation from './de/participation.json';
import picker from './de/picker.json';
import preferences from './de/preferences.json';
import projectEntry from './de/projectEntry.json';
import projectPage from './de/projectPage.json';
import projects from './de/projects.json';
import signIn from './de/signIn.json';
import start from './de/start.json';
import tokens from './de/tokens.json';
import unsubscribe from './de/unsubscribe.json';

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
