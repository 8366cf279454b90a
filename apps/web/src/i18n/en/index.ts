import common from './common.json';
import enums from './enums.json';
import errors from './errors.json';
import legal from './legal.json';
import member from './member.json';
import members from './members.json';
import project from './project.json';
import projects from './projects.json';
import signIn from './signIn.json';
import start from './start.json';

export default { common, enums, errors, legal, member, members, project, projects, signIn, start };
