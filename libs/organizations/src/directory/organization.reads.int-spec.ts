import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, newId, systemActor, toNodeId, type Actor, type Grant } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import {
  Associations,
  CouncilDecisions,
  Memberships,
  Organizations,
  RegisterImport,
  seedOrganizations,
  type DemoOrganizations,
  type OrganizationServices,
} from '../index.js';
import { GraphqlApp } from '../proof/graphql-app.js';

const operator = systemActor('test');
const public_ = anonymous();
let app: GraphqlApp;
let services: OrganizationServices;
let demo: DemoOrganizations;

beforeAll(async () => {
  app = await GraphqlApp.start();
  services = {
    organizations: app.app.get(Organizations),
    memberships: app.app.get(Memberships),
    associations: app.app.get(Associations),
    councilDecisions: app.app.get(CouncilDecisions),
    registerImport: app.app.get(RegisterImport),
  };
  demo = await seedOrganizations(services, operator);
});
afterAll(() => app.stop());

const person = (...grants: Grant[]): Actor => ({
  kind: 'account',
  accountId: newId(),
  sessionId: newId(),
  locale: 'de',
  grants,
});

interface Listed {
  organizations: { totalCount: number; nodes: { name: string }[] };
}
/** Names found by the arguments, in their order. */
const names = async (args: string): Promise<string[]> => {
  const { organizations } = await app.data<Listed>(
    public_,
    `{ organizations(${args}) { totalCount nodes { name } } }`,
  );
  return organizations.nodes.map(({ name }) => name);
};
const found = (text: string) => names(`filter: { text: ${JSON.stringify(text)} }`);

describe('the directory', () => {
  it('finds by part of the name, whatever the umlauts, best fit first', async () => {
    expect(await found('muenchen')).toEqual(['München']);
    expect(await found('KÖLN')).toEqual(['Köln']);
    expect(await found('baden')).toEqual(['Baden-Baden']);
    expect(await found('klingenstadt')).toEqual(['Solingen']);
    expect(await found('dortmund')).toEqual(['Dortmund', 'Dortmunder Systemhaus (dosys)']);
  });

  it('takes one or two letters for a beginning', async () => {
    expect(await found('b')).toEqual(['Baden-Baden', 'Berlin', 'Bochum', 'Bretten', 'Bruchsal', 'Bühl']);
    expect(await found('Bü')).toEqual(['Bühl']);
  });

  it('forgives typos when nothing fits as it is written', async () => {
    expect(await found('Solinngen')).toEqual(['Solingen']);
    expect(await found('Dortmnud')).toContain('Dortmund');
    expect(await found('Munchen')).toEqual(['München']);
    expect(await found('Xylophon')).toEqual([]);
  });

  it('takes signs of patterns as they are', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found('_erlin')).not.toContain('Dortmund');
    expect(await found('re@di')).toEqual(['re@di']);
  });

  it('finds by the beginning of a key and by postal code', async () => {
    expect(await found('05 913')).toEqual(['Dortmund']);
    expect(await found('05')).toEqual(['Bochum', 'Dortmund', 'Köln', 'Solingen']);
    expect(await found('44135')).toEqual(['Dortmund']);
    expect(await found('082155002007')).toEqual(['Bretten']);
  });

  it('filters by kind, Land, circle and membership', async () => {
    expect(await names('filter: { kinds: [ASSOCIATION, IT_PROVIDER] }')).toEqual([
      'Dortmunder Systemhaus (dosys)',
      're@di',
    ]);
    expect(await names('filter: { landCodes: ["11", "09"] }')).toEqual(['Berlin', 'München']);
    expect(await names('filter: { circles: [NETWORK] }')).toEqual(['Bochum', 'Bühl', 're@di']);
    expect(await names('filter: { membersOnly: true, landCodes: ["08"] }')).toEqual(['Bühl', 'Mannheim']);
  });

  it('stands in the order of names, of inhabitants, of joining', async () => {
    expect(await names('first: 3, filter: { circles: [BOARD] }')).toEqual([
      'Berlin',
      'Dortmund',
      'Frankfurt am Main',
    ]);
    expect(await names('first: 3, order: POPULATION_DESC')).toEqual(['Berlin', 'München', 'Köln']);
    expect(await names('first: 4, order: JOINED')).toEqual([
      'Berlin',
      'Dortmund',
      'München',
      'Frankfurt am Main',
    ]);
  });

  it.each(['NAME', 'POPULATION_DESC', 'JOINED'])(
    'is read page by page without gaps in the order %s',
    async (order) => {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        type Page = {
          organizations: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        };
        const { organizations }: Page = await app.data<Page>(
          public_,
          `query ($after: String) { organizations(first: 4, after: $after, order: ${order}) {
          nodes { name } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
        seen.push(...organizations.nodes.map(({ name }) => name));
        if (!organizations.pageInfo.hasNextPage) break;
        after = organizations.pageInfo.endCursor;
      }
      expect(seen).toEqual(await names(`first: 100, order: ${order}`));
      expect(seen).toHaveLength(28);
    },
  );
});

describe('an organization', () => {
  it('is read by key with everything that belongs to it', async () => {
    const source = `{ organization(officialKey: "05 913 000") {
      id name officialName kind officialKey regionalKey landCode landName population populationDate areaHectares postalCode
      website wikidataId viewerCanAct
      membership { circle state founding appliedOn admittedOn endedOn organization { name } }
      councilDecisions { totalCount nodes { decidedOn agendaItem body title sourceUrl organization { name } } }
      associations { nodes { name } } members { nodes { name } } } }`;
    expect(await app.data(public_, source)).toMatchObject({
      organization: {
        id: toNodeId('Organization', demo.dortmund),
        name: 'Dortmund',
        officialName: 'Dortmund, Stadt',
        kind: 'MUNICIPALITY',
        officialKey: '05913000',
        regionalKey: '059130000000',
        landCode: '05',
        landName: 'Nordrhein-Westfalen',
        population: 593_317,
        populationDate: '2023-11-30',
        areaHectares: 28_071,
        postalCode: '44135',
        website: null,
        viewerCanAct: false,
        membership: {
          circle: 'BOARD',
          state: 'ADMITTED',
          founding: true,
          organization: { name: 'Dortmund' },
        },
        councilDecisions: {
          totalCount: 2,
          nodes: [{ decidedOn: '2022-12-15', agendaItem: '10.1' }, { decidedOn: '2021-02-11' }],
        },
        associations: { nodes: [] },
        members: { nodes: [] },
      },
    });
  });

  it('that is an association lists its nine cities, and each of them lists it', async () => {
    const source = `query ($id: ID!) { organization(id: $id) { members { totalCount nodes { name associations { nodes { name } } } } } }`;
    type Answer = { organization: { members: { totalCount: number; nodes: unknown[] } } };
    const { organization } = await app.data<Answer>(public_, source, {
      id: toNodeId('Organization', demo.redi),
    });
    expect(organization.members.totalCount).toBe(9);
    expect(organization.members.nodes[3]).toEqual({
      name: 'Bühl',
      associations: { nodes: [{ name: 're@di' }] },
    });
  });

  it('says whether the viewer may act for it', async () => {
    const coordinator = person({ role: 'COORDINATOR', organizationId: demo.solingen });
    const source = '{ organizations(filter: { circles: [BOARD] }) { nodes { name viewerCanAct } } }';
    type Answer = { organizations: { nodes: { name: string; viewerCanAct: boolean }[] } };
    const { organizations } = await app.data<Answer>(coordinator, source);
    expect(organizations.nodes.filter((node) => node.viewerCanAct)).toEqual([
      { name: 'Solingen', viewerCanAct: true },
    ]);
  });

  it('that does not exist is null', async () => {
    expect(await app.data(public_, '{ organization(officialKey: "05999999") { id } }')).toEqual({
      organization: null,
    });
  });

  it.each([
    ['officialKey: "17000000"', 'Land'],
    ['officialKey: "0591300"', 'digits'],
    ['officialKey: "Dortmund"', 'digits only'],
    ['id: "prj_01980000000070008000000000000001"', 'not the id of an organization'],
    ['', 'either id or officialKey'],
    ['id: "x", officialKey: "05913000"', 'either id or officialKey'],
  ])('asked for by (%s) is refused with a sentence', async (args, sentence) => {
    const { errors } = await app.ask(public_, `{ organization${args ? `(${args})` : ''} { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toContain(sentence);
  });
});

describe('a membership on its way in', () => {
  const source = 'query ($id: ID!) { node(id: $id) { id } }';
  const applications: string[] = [];

  beforeAll(async () => {
    for (const state of ['APPLIED', 'UNDER_REVIEW', 'DECLINED']) {
      const organizationId = await services.organizations.create(operator, {
        kind: 'PARTNER',
        name: `Verein ${state}`,
      });
      const id = newId();
      const ended = state === 'DECLINED' ? '2026-11-01' : null;
      await app.app.get(UnitOfWork).run(operator, (tx) =>
        tx.query(
          `insert into membership (id, organization_id, circle, state, applied_on, ended_on, created_at, updated_at)
            values ($1, $2, 'PARTNER', $3, '2026-10-01', $4, now(), now())`,
          [id, organizationId, state, ended],
        ),
      );
      applications.push(toNodeId('Membership', id), organizationId);
    }
  });

  const seenBy = async (actor: Actor, at: number) => {
    const id = applications[at * 2];
    const { node } = await app.data<{ node: { id: string } | null }>(actor, source, { id });
    return node?.id === id;
  };

  it('is shown to moderators and to the organization itself, to nobody else', async () => {
    const moderator = person({ role: 'MODERATOR', organizationId: null });
    const stranger = person({ role: 'COORDINATOR', organizationId: demo.dortmund });
    for (const at of [0, 1, 2]) {
      const itself = person({ role: 'VIEWER', organizationId: applications[at * 2 + 1]! });
      const seen = [
        await seenBy(moderator, at),
        await seenBy(itself, at),
        await seenBy(stranger, at),
        await seenBy(public_, at),
      ];
      expect(seen).toEqual([true, true, false, false]);
    }
  });

  it('makes no member yet', async () => {
    expect(await names('filter: { membersOnly: true, text: "Verein" }')).toEqual([]);
  });
});

describe('the demo data', () => {
  it('changes nothing when it is entered again', async () => {
    const counts = () =>
      app.db
        .query(`select (select count(*) from organization) as organizations, (select count(*) from membership_step) as steps,
        (select count(*) from association_member) as members, (select count(*) from council_decision) as decisions,
        (select count(*) from outbox) as events, (select count(*) from audit_entry) as entries`);
    const before: unknown = await counts();
    expect(await seedOrganizations(services, operator)).toEqual(demo);
    expect(await counts()).toEqual(before);
  });
});
