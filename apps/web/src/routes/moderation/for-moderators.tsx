import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { FailurePage } from '../../app/failures.js';
import { SignedIn } from '../../app/signed-in.js';
import { isModerator } from './is-moderator.js';

/** A page of the moderation; others are told that it is not for them. */
export function ForModerators({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <SignedIn>
      {(viewer) =>
        isModerator(viewer) ? (
          children
        ) : (
          <FailurePage
            error={new ApiError('FORBIDDEN', t('moderation.forbidden'))}
            onRetry={() => undefined}
          />
        )
      }
    </SignedIn>
  );
}
