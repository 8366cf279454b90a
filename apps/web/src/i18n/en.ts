import common from './en/common.json';
import enums from './en/enums.json';
import errors from './en/errors.json';
import legal from './en/legal.json';
import member from './en/member.json';
import members from './en/members.json';
import projectPage from './en/projectPage.json';
import projects from './en/projects.json';
import signIn from './en/signIn.json';
import start from './en/start.json';

export default { common, enums, errors, legal, member, members, projectPage, projects, signIn, start };
