import common from './de/common.json';
import enums from './de/enums.json';
import errors from './de/errors.json';
import legal from './de/legal.json';
import member from './de/member.json';
import members from './de/members.json';
import projectPage from './de/projectPage.json';
import projects from './de/projects.json';
import signIn from './de/signIn.json';
import start from './de/start.json';

export default { common, enums, errors, legal, member, members, projectPage, projects, signIn, start };
