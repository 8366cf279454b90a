import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.js';
import { FailurePage, QueryView } from './failures.js';
import { useViewerQuery, type ViewerState } from './viewer.js';

/** The page of somebody who is signed in; everybody else is led to sign-in and back. */
export function SignedIn({ children }: { children: (viewer: NonNullable<ViewerState>) => ReactNode }) {
  const query = useViewerQuery();
  return (
    <QueryView query={query}>
      {({ viewer }) =>
        viewer ? (
          children(viewer)
        ) : (
          <FailurePage
            error={new ApiError('UNAUTHENTICATED', 'Nobody is signed in')}
            onRetry={() => void query.refetch()}
          />
        )
      }
    </QueryView>
  );
}
