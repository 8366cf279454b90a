import type { DemoOrganizations } from '@allmende/organizations';
import type { ParticipationKind } from '../participation.entity.js';
import type { ProjectLifecycle } from '../project.entity.js';

type Place = keyof DemoOrganizations;

export interface DemoProject {
  /** Name of the file in the folder `demo` beside package.json. */
  file: string;
  /** Steps of the board after IDEA. */
  lifecycle: readonly ProjectLifecycle[];
  /** In this order: the first to lead opens at once, later ones wait for an answer. */
  participations: readonly (readonly [organization: Place, kind: ParticipationKind, since: string])[];
}

/** Real projects; who takes part how and since when is invented but for those who lead. */
export const demoProjects: readonly DemoProject[] = [
  {
    file: 'opsi.yml',
    lifecycle: ['CANDIDATE', 'ADOPTED'],
    participations: [
      ['solingen', 'LEADING', '2023-05-01'],
      ['dortmund', 'PILOTING', '2025-02-01'],
      ['bochum', 'INTERESTED', '2025-09-15'],
      ['dosys', 'CONTRIBUTING', '2025-03-01'],
    ],
  },
  {
    file: 'open-smartcity-app.yml',
    lifecycle: ['CANDIDATE', 'ADOPTED'],
    participations: [
      ['solingen', 'LEADING', '2022-09-01'],
      ['solingen', 'USING', '2022-09-01'],
      ['mannheim', 'INTERESTED', '2025-06-01'],
      ['dortmund', 'LEADING', '2026-10-01'],
    ],
  },
  {
    file: 'open-smartcity-display.yml',
    lifecycle: ['CANDIDATE'],
    participations: [
      ['solingen', 'LEADING', '2024-01-15'],
      ['solingen', 'USING', '2024-01-15'],
    ],
  },
  {
    file: 'palim-palim.yml',
    lifecycle: ['CANDIDATE', 'ADOPTED'],
    participations: [
      ['buehl', 'LEADING', '2020-04-20'],
      ['buehl', 'USING', '2020-04-20'],
      ['bruchsal', 'USING', '2021-03-01'],
      ['redi', 'CONTRIBUTING', '2021-06-01'],
    ],
  },
  {
    file: 'mucgpt.yml',
    lifecycle: ['CANDIDATE'],
    participations: [
      ['muenchen', 'LEADING', '2024-03-01'],
      ['muenchen', 'USING', '2024-03-01'],
      ['berlin', 'INTERESTED', '2025-11-03'],
      ['koeln', 'PILOTING', '2026-02-01'],
    ],
  },
  {
    file: 'opendesk.yml',
    lifecycle: ['CANDIDATE', 'ADOPTED'],
    participations: [
      ['zendis', 'LEADING', '2024-01-01'],
      ['dortmund', 'PILOTING', '2024-11-01'],
      ['berlin', 'INTERESTED', '2025-01-20'],
      ['frankfurt', 'INTERESTED', '2025-05-12'],
    ],
  },
  {
    file: 'smart-village-app.yml',
    lifecycle: [],
    participations: [['bretten', 'INTERESTED', '2026-01-08']],
  },
];
