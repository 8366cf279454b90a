import { Link } from 'react-router';
import type { AnchorProps } from '@allmende/web-kern';

/** What the server answers itself: documents, calendars, files, exports. */
const served = /^\/(files|documents|calendar|ballots|oparl)\//;

/** Own addresses change the page without loading it again; all others are ordinary links. */
export function routerAnchor({ href, ...props }: AnchorProps) {
  if (!href.startsWith('/') || href.startsWith('//')) {
    return (
      <a {...props} href={href} rel="noopener noreferrer external">
        {props.children}
      </a>
    );
  }
  if (served.test(href))
    return (
      <a {...props} href={href}>
        {props.children}
      </a>
    );
  return <Link {...props} to={href} />;
}
